import { call, code, comment, name, said, type Sign, sign, titled, word } from '../sign';

const kept = /backwards?[- ]?(?:compat|incompat)|\bfor compat(?:ibility)?\b|\bcompatib(?:le|ility) with (?:old|older|previous|earlier|existing|legacy)\b|\b(?:old|older|existing|legacy|previous) (?:\w+ )?(?:clients?|callers?|consumers?|versions?|names?|behaviou?rs?|signatures?|apis?|formats?|apps?|options?|params?|parameters?|arguments?|settings?|keys?|fields?|endpoints?|urls?|syntax|style|way|schema|configs?)\b|\bwill be removed\b|\bBC(?: break)?\b|\bbreaking change|\buntil (?:v|version )\d|\bsemver\b|\bup to (?:v)?\d+\.\d|\b(?:remove|drop) (?:this )?in (?:v|version )?\d|\brenamed (?:from|in|to)\b|\bpublic api\b/i;

/** What others rely on, and how long it still holds. */
export const apiCompatibility: readonly Sign[] = [
  name(0.8, 'marked as outdated', /^(?:Deprecated|Obsolete|DeprecationWarning|PendingDeprecationWarning|FutureWarning|trigger_deprecation|E_USER_DEPRECATED|E_DEPRECATED|deprecat\w*|warn_deprecated|emitDeprecat\w*|ActiveSupport::Deprecation|Deprecator|forRemoval|removed_in\w*|deprecated_in|RemovedIn\w*)$/),
  code(0.8, 'marked as outdated', /#\[deprecated|\[\[deprecated|__attribute__\s*\(\(\s*deprecated|\[Obsolete|@Deprecated\b|@deprecated\b|\bDEPRECATED_\w+|@typing_extensions\.deprecated/),
  comment(0.5, 'said to be outdated', /@deprecated\b|^\s*\*?\s*deprecated\b|\bDeprecated:|\bis deprecated\b|\bdeprecat(?:e|ed|ion)\b/im),
  said(0.6, 'callers told of what goes', /\bdeprecat(?:ed|ion)\b|\bno longer supported\b|\bwill be removed\b|\bSunset\b|\brenamed to\b/i),
  comment(0.55, 'kept for older callers', kept),
  said(0.4, 'kept for older callers', /backwards?[- ]?compat|\b(?:old|older|legacy) (?:clients?|versions?|apis?|formats?|options?|names?)\b/i),
  titled(0.42, 'function for older callers', /legacy|deprecat|compat(?:ib|$|_|[A-Z])|backwards?_?compat/i),
  sign(0.2, 'same name with fewer parameters hands on', ({ facts }) => {
    const names = facts.functions.map(({ name: called }) => called);
    return facts.functions.filter(({ name: called, first, last }) => called !== '' && last - first <= 6 && names.filter((one) => one === called).length > 1 && facts.calls.some((one) => one.name === called && one.line >= first && one.line <= last)).map(({ first }) => first);
  }),
  comment(0.28, 'remark on a version', /\b(?:before|since|as of|prior to|in) (?:version |v)\d+(?:\.\d+)*\b/i),
  name(0.5, 'two versions side by side', /^(?:api_?version|ApiVersion(?:ing)?|MapToApiVersion|api_?v\d|compat(?:ibility)?(?:_?mode)?|backwards?_?compat\w*|legacy_?\w+|\w+(?:_legacy|_compat|_v1)|JsonAlias|shims?|polyfill\w*|sunset|supported_?versions?|client_?version|accept_?version|PHP_VERSION_ID|version_compare|version_info|__getattr__)$/i),
  name(0.36, 'two versions side by side', /^\w+(?:Legacy|Compat)$/),
  name(0.1, 'version asked for', /^(?:alias_method|min_?version|schema_?version|protocol_?version)$/i),
  code(0.55, 'old name accepted too', /#\[serde\([^)]*\b(?:alias|rename)\b|\b\w+\.(\w+)\s*(?:\?\?|\|\|)\s*\w+\.(?:old|legacy|deprecated)\w*|^\s*alias\s+:?\w+|^\s*pub\s+use\s+[\w:]+\s+as\s+\w+;|\bexport\s*\{[^}]*\bas\b|^\s*(?:module\.)?exports\.\w+\s*=\s*(?:module\.)?exports\.\w+/),
  code(0.5, 'way chosen by a version', /\b(?:if|elif|elsif|case|when|unless|while|return|\?|&&|\|\|)\W.*?(?:[vV]ersion|VERSION)\w*(?:\(\))?\s*[<>]=?\s*(?:\d|\s{3,}|\()/),
  word(0.38, 'words of versions', 'deprecated deprecation deprecate legacy compat compatibility obsolete sunset shim'),
  word(0.06, 'words that may mean versions', 'version versions old alias v'),
  call(0.1, 'asks whether something can do it', ({ name: called, on }) => (/^(?:respond_to\?|method_exists|function_exists|class_exists|const_defined\?|method_defined\?|hasattr)$/.test(called) && on !== 'self')),
  comment(0.36, 'one way for old surroundings, one for new', /\bpython ?[23]\b|\bIE ?\d+\b|\bolder (?:browsers?|node|runtimes?|compilers?|kernels?|php|ruby|python)\b|\bpolyfill|\b(?:React|Node|PHP|Ruby|Python|Go|iOS|Android|Rails|Laravel|Java|Vue|Angular|Django|webpack|jQuery|Safari|Chrome|Firefox|Windows)\s*(?:<=?|>=?|before|until|since)\s*\d|\bES5\b|\bfallback for (?:old|browsers)/i),
  code(0.3, 'asks what the surroundings can do', /\btypeof\s+(?:document|window|navigator|globalThis|process)\.\w+(?:\.\w+)*\s*[!=]==?|\b(?:PY2|PY3|six\.\w+|binary_type|text_type)\b|\bdefined\?\(\s*[A-Z]/),
  code(0.45, 'way chosen by a version', /\bGem::Version\b|\bsys\.version_info\b|\bversion_compare\(|\bPHP_VERSION\b|\bRUBY_VERSION\b|\bsemver\.\w+\(|\b\w*VERSION\w*\s*[<>]=?\s*\w/),
  call(0.3, 'not supported any more', ({ name: called }) => /^(?:UnsupportedOperationException|NotSupportedException|warnings\.warn)$/.test(called)),
  said(0.1, 'version of an interface', /^\/?(?:api\/)?v\d+(?:\/|$)|^application\/vnd\.|^X-API-Version$/i),
  comment(0.56, 'kept for older callers', /\b(?:stays?|remains?|still|kept|keeps?) (?:readable|usable|working|loadable|valid|understood|supported) (?:by|for|with|in)\b|\bversions? (?:that|which) (?:only |still )?(?:know|understand|expect|rel(?:y|ies)|read|do(?:es)? ?n[o']t)\b|\b(?:older|previous|earlier) (?:releases?|payloads?|installations?|installs?|servers?|readers?|deployments?)\b/i),
  comment(0.36, 'one way for those that cannot do it', /\bfall ?back (?:for|to support)\b|\b(?:that|which|if \w+) (?:do(?:es)?n'?t|do(?:es)? not) support\b/i),
  sign(0.5, 'called again in an older way', ({ facts }) => facts.catches.filter(({ text, first, last }) => /^(?:except|rescue|catch)\b[^:{\n]*\b(?:TypeError|ArgumentError|NoSuchMethod\w+|MissingMethodException|NoMethodError|AbstractMethodError)\b/.test(text)
    && facts.calls.some((one) => one.line > first && one.line <= last && facts.calls.some((other) => other.name === one.name && other.line < first && other.line >= first - 12))).map(({ first }) => first)),
];
