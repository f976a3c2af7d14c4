import type { CodeView } from '../../code/code-view';
import { atLeast, code, comment, name, type Sign, sign, titled, word } from '../sign';
import { testsIn } from './tests-assertions';

const absent = /\b(?:null|NULL|nullptr|None|nil|undefined|Nothing)\b|\?\?|(?<!\))\?\.|\?->|&\.\w|\bis_null\b|\bisset\(|\bempty\(|\bnil\?|\bblank\?|\bpresent\?|\bpresence\b|\bOptional\b|\bunwrap\(\)|\bis_none\(|\bis_some\(|\bIsNullOrEmpty\b|\bif let Some\(|\blet Some\([^)]*\)\s*=[^;]*else|\.ok_or(?:_else)?\(|\.and_then\(/;
/** These say that nothing went wrong, that a pointer was allotted, or how a thing begins. */
const other = /\berr\w*\s*[!=]=\s*nil\b|\breturn\s+(?:[\w.]+,\s*)*nil\s*$|,\s*nil\s*$|->\s*None\b|:\s*None\s*=|\bOk\(|=\s*None\s*[,)]|=\s*null\s*;|\|\s*(?:undefined|null|None)\b|\bOptional\[|useRef|useState|useContext|\bdef\b|(?:null|NULL|nullptr)\s*[,);]|[^=!]=\s*(?:null|NULL|nullptr|nil|None)\b/;

/** Lines that speak of what may be absent, if they make up so much of the code. */
function share(least: number, count: number): Sign['find'] {
  return ({ lines }: CodeView) => {
    const found = lines.flatMap((line, at) => (absent.test(line) && !other.test(line) ? [at] : []));
    const all = lines.filter((line) => /\w/.test(line)).length;
    return found.length >= count && found.length >= least * all ? found.slice(0, 1) : [];
  };
}

const taken = code(0, 'taken', /(?<!lock\(\)|read\(\)|write\(\))\.unwrap\(\)|\.get\(\)\s*\.\w+\(|\.getOrNull\(|\.orElse\(\s*null\s*\)|\.orElseThrow\(\s*\)|\.FirstOrDefault\([^;]*\)\.\w|\.find\([^;]*\)\.\w|\.first\.\w+\.\w|\.SingleOrDefault\([^;]*\)\.\w|\.match\([^;]*\)\[|\.\w*[fF]ind\w*\([^()]*\)\.get\(\)/);

/** Go: what came together with an error is used before the error is looked at. */
function usedBeforeError({ lines, languageId }: CodeView): readonly number[] {
  if (languageId !== 'go') return [];
  return lines.flatMap((line, at) => {
    const value = /^\s*(\w+),\s*err\s*:?=\s*\S/.exec(line)?.[1];
    const next = lines[at + 1] ?? '';
    return value && value !== '_' && !/\berr\b/.test(next) && new RegExp(String.raw`\b${value}\.\w`).test(next) ? [at + 1] : [];
  });
}

/** Values that may be absent. */
export const nullHandling: readonly Sign[] = [
  sign(0.22, 'many checks for what may be absent', share(0.22, 3)),
  sign(0.16, 'checks for what may be absent', share(0.12, 2)),
  sign(0.25, 'nothing returned beside something', ({ lines, languageId, facts }) => {
    // A component that shows nothing is no absent value.
    if (facts.elements.length > 0) return [];
    const nothing = lines.flatMap((line, at) => (/\breturn\s+(?:null|None|nil|undefined|nullptr|NULL|Optional\.empty\(\)|default!?)\s*(?:;|$|if\b|unless\b)/.test(line) ? [at] : []));
    const something = lines.some((line) => /\breturn\s+(?!null|None|nil|undefined|nullptr|NULL|default|;|Optional\.empty)[\w$("[{!]/.test(line));
    return something && languageId !== 'go' ? nothing : [];
  }),
  sign(0.3, 'nothing found, nothing returned', ({ facts, lines, languageId }) => (facts.elements.length > 0 || languageId === 'go' ? [] : facts.functions.flatMap(({ first, last }) => {
    if (last - first > 16 || facts.tries.some((one) => one.first >= first && one.last <= last)) return [];
    const own = lines.slice(first, last + 1);
    const at = own.findLastIndex((line) => /\breturn\s+(?:null|None|nil|undefined|nullptr|NULL|Optional\.empty\(\))\s*;?\s*$/.test(line));
    return at >= 0 && own.some((line) => /\breturn\s+(?!null|None|nil|undefined|nullptr|NULL|Optional\.empty|true|false|True|False)[\w$(*"]/.test(line)) ? [first + at] : [];
  }))),
  code(0.22, 'absence ruled out by hand', /[\w)\]]!\.(?=[A-Za-z])|[\w)\]]!\s*[;,)](?!=)|\bnull!|\bdefault!|\]!\[/, 'typescript typescriptreact csharp'),
  sign(0.3, 'taken without asking whether it is there', (view) => (testsIn(view).length > 0 ? [] : taken.find(view))),
  atLeast(3, code(0.28, 'asked whether it is there', /\bis(?: not)? None\b|[!=]==?\s*(?:null|undefined|nullptr|NULL)\b|\bis(?: not)? null\b|\bis_null\(|\.nil\?|\b(?:isUndefined|isNil|isNull|isNullOrUndefined)\(/)),
  comment(0.3, 'comment speaks of what may be absent', /\b(?:returns?|set to|may be|can be|might be|could be|or|if it is|was|is not|never) `?(?:None|null|nil|NULL|nullptr|undefined)\b/),
  code(0.4, 'value that may be absent', /\bOptional\.ofNullable\(.*\.map\(|\bstd::optional<|\.value_or\(|\bstd::nullopt\b|\.has_value\(\)/),
  sign(0.26, 'asked whether it is there', ({ lines, languageId }) => (languageId === 'go' ? lines.flatMap((line, at) => (/\bif\b.*\b(?!\w*[eE]rr\b)[\w.]+\s*[!=]=\s*nil\b/.test(line) && !/\b\w*[eE]rr\s*[!=]=\s*nil/.test(line) ? [at] : [])) : [])),
  sign(0.5, 'used without asking whether it was found', ({ lines, languageId }) => (/^c(?:pp)?$/.test(languageId) ? lines.flatMap((line, at) => {
    const named = /\b(\w+)\s*=\s*(?:\([^)]*\)\s*)?(?:strchr|strrchr|strstr|getenv|malloc|calloc|strdup|memchr|strtok)\(/.exec(line)?.[1];
    const next = lines[at + 1] ?? '';
    return named && !/\bif\b|\bwhile\b|\?/.test(line) && new RegExp(String.raw`^\s*(?:\*${named}\b|${named}(?:\[|->))|=\s*${named}\s*\+|(?:strcpy|strlen|memcpy|atoi)\(\s*${named}\b`).test(next) ? [at + 1] : [];
  }) : [])),
  sign(0.6, 'used before the error is looked at', usedBeforeError),
  name(0.24, 'duty to be there or not', /^(?:NullPointerException|NullReferenceException|ArgumentNullException|ThrowIfNull|requireNonNull\w*|checkNotNull|Nullable|NonNull|NotNull|CheckForNull|MaybeNull(?:When)?|NotNullWhen|AllowNull|DisallowNull|NonNullable|notNull|NullObject|NoneType|sql_null\w*|NullString|NullInt64|NullTime|assertNotNull|flatMapNullable)$/),
  name(0.2, 'value that may be absent', /^(?:ofNullable|Maybe|isPresent|ifPresent\w*|orElse\w*|unwrap_or\w*|is_none|is_some|as_deref|ok_or\w*|getOrDefault|TryGetValue|try!?|dig|presence|blank\?|present\?|nil\?|fetch_or|IsNullOrEmpty|IsNullOrWhiteSpace|isEmpty|coalesce|getattr|isNullOrUndefined|isNil|compact!?)$/),
  code(0.15, 'chain that stops where nothing is', /\?\.[\w[(]|&\.\w|\?->\w|\.dig\(|\.try\(:/, 'typescript typescriptreact javascript csharp ruby php'),
  code(0.15, 'replacement for what is absent', /[^?]\?\?=?[^?]|\s\?:\s|\.unwrap_or|\bgetattr\([^)]*,\s*None|\.get\([^()]*,\s*[^()]+\)|\bor\s+(?:\[\]|\{\}|None)\s*$/),
  word(0.18, 'words of absence', 'nulls absent nonnull nullability'),
  // A check of what was handed in, or of what went wrong, is about that.
  code(-0.2, 'errors', /\berr\s*!=\s*nil\b/, 'go'),
  titled(0.2, 'function that may find nothing', /(?:^|_|[a-z])(?:[oO]r_?[nN](?:ull|il|one)|[oO]r_?[dD]efault|[tT]ry_?[gG]et|[mM]aybe|[nN]ull(?:able|ish)?|[nN]il|[oO]ptional|[cC]oalesce|[pP]resence|first_?or)(?:$|_|[A-Z])/),
];
