import type { CodeView } from '../../code/code-view';
import { atLeast, call, code, comment, name, near, raw, said, type Sign, sign, titled, word } from '../sign';

const refused = code(0, 'refused', /\bthrow\b|\braise\b|\breturn\s+(?:Err|nil,|errors?\.|fmt\.Errorf|BadRequest)\b|\berrors?(?:\[|\.push|\.add|\.append|\s*<<)|\babort\(|\bEINVAL\b/);
const bounds = code(0, 'bounds', /\b(?:if|unless|elsif|else if|elif)\b.*(?:[<>]=?\s*-?(?:\d|[A-Z_]{3})|\.length\b|\blen\(|\.size\(?\)?|strlen|isEmpty|is_empty|isBlank|empty\?|IsNullOrEmpty|IsNullOrWhiteSpace|empty\(|isNaN|between|is_ascii|isdigit|match)/);
const badValue = name(0, 'bad value', /^(?:ValueError|ArgumentException|ArgumentOutOfRangeException|IllegalArgumentException|InvalidArgumentException|RangeError|ArgumentError|invalid_argument|ValidationError|ValidationException|BadRequestException|UnprocessableEntity\w*|InvalidInput|BadRequest)$/);

/** Questions after which the way out is a refusal; a failure that is only handed on is none. */
function guards({ lines }: CodeView): readonly number[] {
  return lines.flatMap((line, at) => (/\b(?:if|unless|elif|elsif)\b/.test(line) && !/\berr(?:or)?\b\s*(?:!=|is not)|\b(?:catch|rescue|except)\b|\.is_err\(|\b(?:rc|ret|res|result|status)\b\s*(?:!=|<|==)/.test(line)
    && /^\s*(?:throw|raise|return\s+(?:Err\(|errors?\.|fmt\.Errorf|\w*,?\s*(?:errors\.New|fmt\.Errorf)|BadRequest|(?:new\s+)?\w*(?:Error|Invalid)\w*\(|-E[A-Z]+\b|\{\s*error))|\bthrow\s+new\b|\braise\s+[A-Z]|\berrors?\.(?:add|push|append)\(|\berrors?\[/.test(`${/\b(?:throw|raise)\b|\breturn\b/.test(line) ? ` ${line.slice(line.search(/\b(?:throw|raise|return)\b/))}` : lines[at + 1] ?? ''}`) ? [at] : []));
}

const checks = word(0.28, 'input is checked', 'validate validates validator validators validating sanitize sanitized sanitizer');

export const inputValidation: readonly Sign[] = [
  checks,
  atLeast(3, checks),
  titled(0.26, 'function that checks input', /(?<!in)valid(?!_?user|ity|ation)|sanitize/i),
  atLeast(2, sign(0.3, 'asked first and refused', guards)),
  atLeast(4, sign(0.3, 'asked first and refused again', guards)),
  code(0.4, 'turned away as a bad request', /\bBadRequest\w*\(|\bBAD_REQUEST\b|\bStatusBadRequest\b|\bHTTP_(?:400|422)\w*|\bstatus\(\s*(?:400|422)\s*\)|\babort\(\s*(?:400|422)|\bModelState\.IsValid\b|\bunprocessable_entity\b|\bHTTPException\(\s*(?:status_code\s*=\s*)?(?:400|422)/),
  code(0.42, 'only named fields are let in', /\.(?:permit|require)\(\s*:|\$fillable\b|\$guarded\b|\bonly\(\s*\[|\bpick\(\s*req\./),
  code(0.16, 'size asked before it is used', /\bif\s*\(.*\b\w*(?:len|size|count|argc|n_?bytes|length)\w*\s*(?:<|>|<=|>=|!=)\s*(?:sizeof|[A-Z][A-Z_]{2,}|\d+)/, 'c cpp'),
  call(0.34, 'looks whether it is a number', ({ name: called, on }) => /^(?:isInteger|isSafeInteger|is_numeric|is_int|isdigit|isdecimal|isnumeric|TryParse|isAlphanumeric|is_email|isEmail|isURL|isUUID|ctype_digit)$/.test(called) && !/^(?:char|c|ch)$/.test(on)),
  call(0.4, 'asked first and refused', ({ name: called, on, text }) => (/^(?:tiny)?invariant(?:Response)?$/.test(called) && /typeof|instanceof|\.length|isInteger|Array\.isArray/.test(text)) || /^(?:checkArgument|isTrue|hasText|hasLength|notEmpty|NotNullOrEmpty|NotNullOrWhiteSpace|NullOrEmpty|NullOrWhiteSpace|OutOfRange|lengthBetween|stringNotEmpty|oneOf)$/.test(called) && /(?:^|[.:\\])(?:Assert|Preconditions|Guard|Against|Validate|Ensure)$/.test(on) || called === 'checkArgument'),
  sign(0.42, 'taken from a request and handed on unasked', ({ lines, facts, words }) => {
    if ([...words.keys()].some((one) => /^(?:valid\w*|schema|sanitize|permit|parse|check|joi|zod)$/.test(one))) return [];
    const taken = lines.flatMap((line, at) => (/\breq(?:uest)?\.(?:body|query|params|json|form|args|POST|GET)\b|\bparams\[|\$request->(?:input|get|all)\(|\$_(?:POST|GET|REQUEST)\b|\bc\.(?:Param|Query|FormValue)\(|\br\.FormValue\(/.test(line) ? [at] : []));
    return facts.calls.some(({ name: called, on }) => on !== '' && /^(?:create|insert\w*|save|update\w*|execute|query|exec|add|find\w*ByIdAndUpdate|put)$/.test(called)) ? taken : [];
  }),
  code(0.45, 'whole request becomes a record', /\b(?:create|update|insert|assign|new)\w*\(\s*(?:\{\s*\.\.\.)?\s*(?:req(?:uest)?\.(?:body|json|POST|all\(\))|params\[:\w+\]\s*\)|\$request->all\(\)|\*\*request\.)/),
  sign(0.34, 'too much is refused', ({ lines }) => lines.flatMap((line, at) => (/\bif\b.*\b\w*(?:size|length|len|count|Size|Length|Count|bytes)\w*(?:\(\))?\s*>=?\s*(?:\w*(?:max|limit|MAX|LIMIT|Max|Limit)\w*|\d)/.test(line) && /\b(?:throw|raise|return\s+(?:Err|err|nil,|fmt|errors?\b|BadRequest|-E)|abort|errors?\.)/.test(`${lines[at] ?? ''} ${lines[at + 1] ?? ''} ${lines[at + 2] ?? ''}`) ? [at] : []))),
  name(0.36, 'file that somebody sends', /^(?:IFormFile|UploadedFile|MultipartFile|UploadFile|multer|move_uploaded_file|getClientOriginal\w+|originalname)$/),
  name(0.2, 'told whether it is valid', /^_?(?:is_?valid\w*|invalid|has_?errors|acceptable\??)$/i),
  name(0.66, 'rules for input', /^@?(?:Joi|yup|zod|BaseModel|field_validator|model_validator|RuleFor|AbstractValidator|validates|validates_presence_of|filter_var|safeParse|cleaned_data|full_clean|IsEmail|MinLength|MaxLength|StringLength|ValidationResult|is_valid_email|Validator|FormRequest|DataAnnotations|ajv|checkBody|validateOrReject|class_validator|parseWithZod|parseWithYup|parseWithValibot|superRefine|ZodIssueCode|zodResolver|yupResolver|zValidator|celebrate|express_validator|validationResult|serializers?_is_valid|validate_call|ConstraintViolation|StringConstraints|FluentValidation)$/),
  code(0.66, 'rules for input', /\bz\.(?:object|string|number|array|enum)\(|@(?:Valid|NotBlank|NotEmpty|Validated|Size|Min|Max|Pattern|Email)\b|->validate\(\s*(?:\[|\$request)/),
  raw(0.62, 'rules for input in a tag', /\bbinding:"|\bvalidate:"|\[(?:Required|Range|MaxLength|EmailAddress)\b|#\[validate/),
  atLeast(2, sign(0.46, 'bounds are checked and refused', (view) => near(bounds.find(view), refused.find(view), 2))),
  atLeast(3, sign(0.3, 'bounds are checked and refused again', (view) => near(bounds.find(view), refused.find(view), 2))),
  sign(0.14, 'bad value is refused', (view) => badValue.find(view)),
  said(0.17, 'says what input has to be like', /\bmust (?:be|not|have|contain|start)\b|\bis (?:required|missing|too (?:long|short|large))|\binvalid\b|\bout of range\b|\bcannot be (?:empty|blank|null|negative)|\bnot a (?:valid|number)|\btoo (?:long|short|large|many)\b|\bnot allowed\b|\bexpected\b.*\bgot\b/i),
  code(0.2, 'taken from a request as it comes', /\breq(?:uest)?\.(?:body|query|params|args|form|POST|GET|files)\b|\bc\.(?:Param|Query|PostForm|FormValue)\(|\br\.(?:FormValue|URL\.Query)|\bgetParameter\(|\$_(?:GET|POST|REQUEST|FILES)\b|->(?:input|getParsedBody|getQueryParams)\(|\$request->(?:get|query|all)\(|\bargv\[|\bformData\.get\(|\bsearchParams\.get\(|\brequest\.formData\(/),
  code(0.2, 'taken from a request as it comes', /\bparams\[(?!.*\]\s*=[^=~])/, 'ruby'),
  titled(0.16, 'function that checks or takes apart', /^(?:is_?|try_?|_+)?(?:parse|validate|check|verify|ensure|valid|normali[sz]e)(?:[A-Z_]|$)/i),
  call(0.36, 'text from outside becomes a number', ({ name: called, on, text }) => /^(?:atoi|atol|atof|strtol|strtoul|sscanf|scanf|gets)$/.test(called) || (/^(?:parseInt|Number|int|Integer|parse_int|Atoi|ParseInt|intval|float|parseFloat|Parse|TryParse)$/.test(called) && /req|param|query|body|form|input|args|raw|payload|header/i.test(`${on}${text}`))),
  call(0.22, 'looks at each character', ({ name: called }) => /^(?:is_?digit|is_?alpha|is_?alnum|isnumeric|is_ascii_\w+|is_alphanumeric|is_numeric|ctype_\w+|isLetter|isDigit|IsLetter|IsDigit|preg_match|in_array|fullmatch)$/i.test(called)),
  call(0.28, 'parsed text may overflow', ({ name: called }) => /^(?:checked_\w+|parse_\w+|from_chars|FromBase64String|TryFromBase64String|bounded|clamp|take_while)$/.test(called)),
  name(0.08, 'most or least that is allowed', /^(?!(?:max|min)_?value$|valid$|max_?count$|min_?count$)(?:max|min|allowed|permitted|valid|whitelist|blacklist|allow_?list|deny_?list)_?(?:imum_?)?(?:len\w*|size|bytes|chars|value|types?|mime\w*|ext\w*|count|items|\w*bytes)?$/i),
  comment(0.1, 'comment speaks of valid input', /\b(?:in)?valid(?:ate|ity)?\b|\bsanit|\bmalformed|\buntrusted/i),
];
