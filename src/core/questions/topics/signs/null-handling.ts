import type { CodeView } from '../../code/code-view';
import { code, name, type Sign, sign, word } from '../sign';

const absent = /\b(?:null|NULL|nullptr|None|nil|undefined|Nothing)\b|\?\?|(?<!\))\?\.|\?->|&\.\w|\bis_null\b|\bisset\(|\bempty\(|\bnil\?|\bblank\?|\bpresent\?|\bpresence\b|\bOptional\b|\bunwrap\(\)|\bis_none\(|\bis_some\(|\bIsNullOrEmpty\b/;
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

/** Values that may be absent. */
export const nullHandling: readonly Sign[] = [
  sign(0.3, 'many checks for what may be absent', share(0.22, 3)),
  sign(0.18, 'checks for what may be absent', share(0.12, 2)),
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
  code(0.38, 'absence ruled out by hand', /[\w)\]]!\.(?=[A-Za-z])|[\w)\]]!\s*[;,)](?!=)|\bnull!|\bdefault!|\]!\[/, 'typescript typescriptreact csharp'),
  code(0.38, 'taken without asking whether it is there', /(?<!lock\(\)|read\(\)|write\(\))\.unwrap\(\)|\.get\(\)\s*\.\w+\(|\.getOrNull\(|\.orElse\(\s*null\s*\)|\.orElseThrow\(\s*\)|\.FirstOrDefault\([^;]*\)\.\w|\.find\([^;]*\)\.\w|\.first\.\w+\.\w|\.SingleOrDefault\([^;]*\)\.\w|\.match\([^;]*\)\[|\.\w*[fF]ind\w*\([^()]*\)\.get\(\)/),
  name(0.46, 'duty to be there or not', /^(?:NullPointerException|NullReferenceException|ArgumentNullException|ThrowIfNull|requireNonNull\w*|checkNotNull|Nullable|NonNull|NotNull|CheckForNull|MaybeNull(?:When)?|NotNullWhen|AllowNull|DisallowNull|NonNullable|notNull|isNull|NullObject|NoneType|sql_null\w*|NullString|NullInt64|NullTime|assertNotNull|flatMapNullable)$/),
  name(0.18, 'value that may be absent', /^(?:ofNullable|Maybe|isPresent|ifPresent\w*|orElse\w*|unwrap_or\w*|is_none|is_some|as_deref|ok_or\w*|getOrDefault|TryGetValue|try!?|dig|presence|blank\?|present\?|nil\?|fetch_or|IsNullOrEmpty|IsNullOrWhiteSpace|isEmpty|coalesce|getattr|isNullOrUndefined|isNil|compact!?)$/),
  code(0.15, 'chain that stops where nothing is', /\?\.[\w[(]|&\.\w|\?->\w|\.dig\(|\.try\(:/, 'typescript typescriptreact javascript csharp ruby php'),
  code(0.15, 'replacement for what is absent', /[^?]\?\?=?[^?]|\s\?:\s|\.unwrap_or|\bgetattr\([^)]*,\s*None|\.get\([^()]*,\s*[^()]+\)|\bor\s+(?:\[\]|\{\}|None)\s*$/),
  word(0.18, 'words of absence', 'nulls absent nonnull nullability'),
  // A check of what was handed in, or of what went wrong, is about that.
  code(-0.2, 'errors', /\berr\s*!=\s*nil\b/, 'go'),
];
