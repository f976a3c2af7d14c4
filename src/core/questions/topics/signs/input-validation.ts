import { atLeast, call, code, comment, name, near, raw, said, type Sign, sign, word } from '../sign';

const refused = code(0, 'refused', /\bthrow\b|\braise\b|\breturn\s+(?:Err|nil,|errors?\.|fmt\.Errorf|BadRequest)\b|\berrors?(?:\[|\.push|\.add|\.append|\s*<<)|\babort\(|\bEINVAL\b/);
const bounds = code(0, 'bounds', /\b(?:if|unless|elsif|else if|elif)\b.*(?:[<>]=?\s*-?(?:\d|[A-Z_]{3})|\.length\b|\blen\(|\.size\(?\)?|strlen|isEmpty|is_empty|isBlank|empty\?|IsNullOrEmpty|IsNullOrWhiteSpace|empty\(|isNaN|between|is_ascii|isdigit|match)/);
const badValue = name(0, 'bad value', /^(?:ValueError|ArgumentException|ArgumentOutOfRangeException|IllegalArgumentException|InvalidArgumentException|RangeError|ArgumentError|invalid_argument|ValidationError|ValidationException|BadRequestException|UnprocessableEntity\w*|InvalidInput|BadRequest)$/);

const checks = word(0.28, 'input is checked', 'validate validates validator validators validated validating sanitize sanitized sanitizer');

export const inputValidation: readonly Sign[] = [
  checks,
  atLeast(3, checks),
  sign(0.3, 'function that checks input', ({ facts }) => facts.functions.filter(({ name: called }) => /(?<!in)valid(?!_?user|ity|ation)|sanitize/i.test(called)).map(({ first }) => first)),
  name(0.2, 'told whether it is valid', /^_?(?:is_?valid\w*|invalid|has_?errors|acceptable\??)$/i),
  name(0.66, 'rules for input', /^@?(?:Joi|yup|zod|BaseModel|field_validator|model_validator|RuleFor|AbstractValidator|validates|validates_presence_of|filter_var|safeParse|cleaned_data|full_clean|IsEmail|MinLength|MaxLength|StringLength|ValidationResult|is_valid_email|Validator|FormRequest|DataAnnotations|ajv|checkBody|validateOrReject|class_validator)$/),
  code(0.66, 'rules for input', /\bz\.(?:object|string|number|array|enum)\(|@(?:Valid|NotBlank|NotEmpty|Validated|Size|Min|Max|Pattern|Email)\b|->validate\(\s*(?:\[|\$request)/),
  raw(0.62, 'rules for input in a tag', /\bbinding:"|\bvalidate:"|\[(?:Required|Range|MaxLength|EmailAddress)\b|#\[validate/),
  atLeast(2, sign(0.46, 'bounds are checked and refused', (view) => near(bounds.find(view), refused.find(view), 2))),
  atLeast(3, sign(0.3, 'bounds are checked and refused again', (view) => near(bounds.find(view), refused.find(view), 2))),
  sign(0.2, 'bad value is refused', (view) => badValue.find(view)),
  said(0.2, 'says what input has to be like', /\bmust (?:be|not|have|contain|start)\b|\bis (?:required|missing|too (?:long|short|large))|\binvalid\b|\bout of range\b|\bcannot be (?:empty|blank|null|negative)|\bnot a (?:valid|number)|\btoo (?:long|short|large|many)\b|\bnot allowed\b|\bexpected\b.*\bgot\b/i),
  code(0.34, 'taken from a request as it comes', /\breq(?:uest)?\.(?:body|query|params|args|form|POST|GET|files)\b|\bc\.(?:Param|Query|PostForm|FormValue)\(|\br\.(?:FormValue|URL\.Query)|\bgetParameter\(|\$_(?:GET|POST|REQUEST|FILES)\b|->(?:input|getParsedBody|getQueryParams)\(|\$request->(?:get|query|all)\(|\bargv\[/),
  code(0.3, 'taken from a request as it comes', /\bparams\[(?!.*\]\s*=[^=~])/, 'ruby'),
  sign(0.2, 'function that checks or takes apart', ({ facts }) => facts.functions.filter(({ name: called }) => /^(?:is_?|try_?|_+)?(?:parse|validate|check|verify|ensure|valid|normali[sz]e)(?:[A-Z_]|$)/i.test(called)).map(({ first }) => first)),
  call(0.42, 'text from outside becomes a number', ({ name: called, on, text }) => /^(?:atoi|atol|atof|strtol|strtoul|sscanf|scanf|gets)$/.test(called) || (/^(?:parseInt|Number|int|Integer|parse_int|Atoi|ParseInt|intval|float|parseFloat|Parse|TryParse)$/.test(called) && /req|param|query|body|form|input|args|raw|payload|header/i.test(`${on}${text}`))),
  call(0.22, 'looks at each character', ({ name: called }) => /^(?:is_?digit|is_?alpha|is_?alnum|isnumeric|is_ascii_\w+|is_alphanumeric|is_numeric|ctype_\w+|isLetter|isDigit|IsLetter|IsDigit|preg_match|in_array|fullmatch)$/i.test(called)),
  call(0.28, 'parsed text may overflow', ({ name: called }) => /^(?:checked_\w+|parse_\w+|from_chars|FromBase64String|TryFromBase64String|bounded|clamp|take_while)$/.test(called)),
  name(0.28, 'most or least that is allowed', /^(?!(?:max|min)_?value$|valid$|max_?count$|min_?count$)(?:max|min|allowed|permitted|valid|whitelist|blacklist|allow_?list|deny_?list)_?(?:imum_?)?(?:len\w*|size|bytes|chars|value|types?|mime\w*|ext\w*|count|items|\w*bytes)?$/i),
  comment(0.18, 'comment speaks of valid input', /\b(?:in)?valid(?:ate|ity)?\b|\bsanit|\bmalformed|\buntrusted/i),
];
