import type { CodeView } from '../../code/code-view';
import { call, code, type Sign, sign, word } from '../sign';

const scripts = 'typescript typescriptreact javascript';
/** Lines of code that are in no function. */
function outside({ facts, lines }: CodeView, pattern: RegExp): readonly number[] {
  return lines.flatMap((line, at) => (pattern.test(line) && !facts.functions.some(({ first, last }) => at > first && at < last) ? [at] : []));
}

const inLanguage = (weight: number, what: string, languages: string, find: Sign['find']): Sign => {
  const only = languages.split(' ');
  return sign(weight, what, (view) => (only.includes(view.languageId) ? find(view) : []));
};

/** Made on first use in a function of the file, and declared nowhere in it: it belongs to the whole file. */
function madeOnFirstUse({ facts, lines }: CodeView): readonly number[] {
  return lines.flatMap((line, at) => {
    const named = /^\s+if\s*\(\s*(?:!\s*([A-Za-z_]\w*)|([A-Za-z_]\w*)\s*===?\s*(?:null|undefined))\s*\)/.exec(line)?.slice(1).find(Boolean);
    if (!named || !facts.functions.some(({ first, last }) => first < at && last >= at && /^\S/.test(lines[first] ?? ''))) return [];
    const isSet = lines.slice(at, at + 3).some((one) => new RegExp(String.raw`(?<![\w.])${named}\s*=(?!=)`).test(one));
    const isOwn = lines.some((one) => new RegExp(String.raw`\b(?:let|var|const)\b[^=]*\b${named}\b`).test(one)) || facts.functions.some(({ parameters }) => new RegExp(String.raw`\b${named}\b`).test(parameters));
    return isSet && !isOwn ? [at] : [];
  });
}

export const globalState: readonly Sign[] = [
  inLanguage(0.58, 'variable of the whole file', scripts, madeOnFirstUse),
  code(0.55, 'variable reached from everywhere', /(?<![\w.>])g_[a-z]\w*(?:\[[^\]]*\])?\s*(?:[-+|&]?=(?!=)|\+\+|--)/, 'c cpp'),
  inLanguage(0.66, 'variable of the whole file', scripts, (view) => outside(view, /^(?:export\s+)?(?:let|var)\s+[\w$]+(?!\s*=\s*(?:require|function|import|module|exports|async|\())/)),
  inLanguage(0.42, 'collection of the whole file', scripts, (view) => outside(view, /^(?:export\s+)?const\s+\w+(?::[^=]+)?\s*=\s*(?:new\s+(?:Map|Set|WeakMap)\b|\[\s*\]|\{\s*\})/)),
  code(0.72, 'global object written to', /\b(?:globalThis|global|window)(?:\.\w+|\[[^\]]*\])\s*(?:\|\|=|\?\?=|=(?!=))/, scripts),
  code(0.55, 'environment changed', /\bENV\.(?:update|clear|delete|replace|merge!|store|delete_if)\b|\bos\.environ\.(?:update|pop|clear|setdefault)\(|\bdelete process\.env\b|\bset_var\(|\bunsetenv\(|\bSystem\.setProperty\(|\bSetEnvironmentVariable\(|\bprocess\.env(?:\.\w+|\[[^\]]*\])\s*=(?!=)|\bos\.environ\[[^\]]*\]\s*=(?!=)|\bENV\[[^\]]*\]\s*=(?!=)|\bos\.Setenv\(|\bputenv\(|\bsetenv\(|\bos\.chdir\(|\bset_default_timezone/),
  inLanguage(0.62, 'variable of the package', 'go', (view) => outside(view, /^var\s+\w+(?:\s+[\w*.[\]]+)?(?!\s*(?:[\w*.[\]]+\s*)?=\s*(?:errors\.|fmt\.Errorf|regexp\.|template\.|_))\s*(?:=|$)|^var\s+\w+\s+(?:\*|map|\[\])/).filter((at) => !/errors\.New|fmt\.Errorf|MustCompile|\b_\s/.test(view.lines[at] ?? ''))),
  inLanguage(0.66, 'variables of the package', 'go', (view) => outside(view, /^var\s*\($/).filter((at) => !/errors\.New|MustCompile/.test(view.lines.slice(at, at + 6).join(' ')))),
  code(0.85, 'variable reached from everywhere', /^\s*global\s+\$?\w+|\$GLOBALS\b|\bstatic\s+mut\b/, 'python php rust'),
  inLanguage(0.45, 'variable of the whole module', 'python', (view) => outside(view, /^_?[a-z]\w*(?:\s*:\s*[^=]+)?\s*=\s*(?:None|\{\s*\}|\[\s*\]|0|False|True|dict\(|list\(|set\(|defaultdict\()/)),
  code(0.62, 'cell of the whole program', /\blazy_static!|\bstatic\s+\w+:\s*(?:\w+::)*(?:Mutex|RwLock|Lazy\w*|Once\w*|Atomic\w*|RefCell)|\bthread_local!/, 'rust'),
  inLanguage(0.55, 'static variable', 'c cpp', ({ lines }) => lines.flatMap((line, at) => (/^\s*(?:static|extern)\s+(?!inline|const\b|constexpr)(?:thread_local\s+|volatile\s+|_Atomic\s+)?[\w:<>,\s*&]+?[\s*&]\w+(?:\[[^\]]*\])*\s*(?:=[^;(]*|\{[^;]*\})?;/.test(line) ? [at] : []))),
  inLanguage(0.58, 'variable of the whole file', 'c cpp', (view) => view.lines.some((line) => /^(?:if|for|while|switch|return|else)\b/.test(line)) ? [] : outside(view, /^(?!typedef|return|using|struct\s+\w+\s*;|class|enum|extern\s+"|static|const\b|friend|template|namespace|delete|goto|break|else)(?:struct\s+|unsigned\s+|volatile\s+|std::)?[\w:]+(?:<[^>]*>)?\s+\*?\w+(?:\[[^\]]*\])*\s*(?:=[^;(]*)?;/)),
  inLanguage(0.64, 'static field that can change', 'java csharp', ({ lines }) => lines.flatMap((line, at) => (/^\s*(?:(?:public|private|protected|internal|volatile|\[ThreadStatic\])\s+)*static\s+(?:volatile\s+)?(?!final|readonly|class|void|async|partial|extern|interface|enum|record|implicit|explicit|unsafe|import|\w+\s*\{)[\w<>[\],.?\s]+?\s+\w+\s*(?:=(?!>)[^;]*;?|;|\{\s*get;.*set;.*\})\s*$/.test(line) && !/\b(?:final|readonly|const)\b/.test(line) ? [at] : []))),
  inLanguage(0.45, 'static collection', 'java csharp', ({ lines }) => lines.flatMap((line, at) => (/\bstatic\s+(?:final|readonly)\s+(?:\w*(?:Map|Dictionary|List|Set|Bag|Queue|Atomic\w+|ThreadLocal|AsyncLocal|Cache)\b)[<\w,\s>[\]?]*\s+\w+\s*=\s*new\b/.test(line) ? [at] : []))),
  code(0.62, 'cell of the whole program', /\b[A-Z][A-Z\d_]{2,}\.(?:load|store|swap|fetch_\w+|compare_exchange\w*|lock|write|borrow_mut|get_or_init|with)\(/, 'rust'),
  code(0.55, 'collection of the whole module changed', /^\s+_?[A-Z][A-Z\d_]{3,}(?:\[[^\]]+\]\s*=[^=]|\.(?:append|add|update|clear|pop|setdefault|extend|remove)\()/, 'python'),
  code(0.66, 'static property that can change', /\b(?:self|static)::\$\w+(?:\[[^\]]*\])?\s*(?:\?\?=|[.+-]?=(?![=>])|\+\+)|\bstatic\s+\$\w+\s*(?:;|=\s*(?:null|false|0|\[\s*\]|array\(\s*\))\s*;)|\b(?:public|private|protected)\s+static\s+\??\w*\s*\$\w+/, 'php'),
  code(0.72, 'global or class variable', /(?:^|[^\w$])\$[a-z]\w+\s*(?:\|\|)?[+-]?=(?![=~])|@@\w+|\b(?:mattr|cattr)_(?:accessor|writer)\b|\bclass_variable_set\b/, 'ruby'),
  code(0.38, 'state of the thread', /\bThread\.current\[|\bCurrent\.\w+\s*=/, 'ruby'),
  code(0.75, 'type of the language changed for all', /\b(?:Array|String|Object|Number|Date|Promise|Function|Map)\.prototype\.\w+\s*=(?!=)/, scripts),
  code(0.55, 'setting of the whole process changed', /\b(?:Locale\.setDefault|TimeZone\.setDefault|System\.setProperty|locale\.setlocale|setlocale|socket\.setdefaulttimeout|sys\.setrecursionlimit|process\.chdir|date_default_timezone_set|std::env::set_var|env::set_var)\s*\(|\b(?:CultureInfo\.(?:DefaultThread)?Current(?:UI)?Culture|CurrentThread\.Current(?:UI)?Culture|Time\.zone|I18n\.locale|ServicePointManager\.\w+)\s*=(?!=)/),
  call(0.5, 'single instance for all', ({ name }) => /^(?:getInstance|get_instance|GetInstance|sharedInstance|shared_instance|DefaultInstance)$/.test(name)),
  word(0.24, 'global by name', 'singleton singletons globals global'),
  code(0.4, 'function that sets what others read', /^func\s+(?:Set|Init|Use|Register|init)\w*\(/, 'go'),
];
