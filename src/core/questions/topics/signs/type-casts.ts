import { call, code, comment, said, type Sign, sign, titled } from '../sign';

const scripts = 'typescript typescriptreact';

export const typeCasts: readonly Sign[] = [
  code(0.85, 'cast by way of unknown or any', /\bas\s+(?:unknown|any)\s+as\b|<any>\s*<|\(\s*\w+\s+as\s+any\s*\)\s+as\b/, scripts),
  code(0.44, 'cast to any', /\bas\s+any\b|<any>\s*\w|:\s*any\b.*\bas\b/, scripts),
  sign(0.32, 'value said to be of another type', ({ facts, languageId }) => (/^typescript/.test(languageId) ? facts.casts.filter(({ text }) => /\bas\s+(?!const\b|any\b)[\w{[(<]|^<\w/.test(text.slice(-300)) && !/\bas const$/.test(text)).map(({ line }) => line) : [])),
  code(0.8, 'cast that no check stands for', /\b(?:reinterpret_cast|const_cast|transmute(?:_copy)?|from_raw_parts\w*|unsafe\.Pointer|bit_cast|uncheckedCast|Unsafe\.As)\b/),
  code(0.55, 'what was parsed is taken for a type', /\bJSON\.parse\((?:[^()]|\([^()]*\))*\)\s*as\b|\.json\(\)\)?\s*as\b|\bas\s+T\b/, scripts),
  code(0.15, 'cast that is not checked at run time', /\(\s*(?:T|E|K|V|(?:List|Map|Set|Collection|Class|ArrayList|HashMap)<[^()]+>)\s*\)\s*[a-z(]/, 'java'),
  code(0.5, 'cast that can fail', /\b(?:dynamic_cast|dynamic_pointer_cast|downcast(?:_ref|_mut)?|static_pointer_cast|any_cast)\b/),
  sign(0.33, 'cast', ({ facts, languageId, lines }) => {
    if (languageId === 'cpp') return lines.flatMap((line, at) => (/\bstatic_cast\s*<(?!\s*(?:double|float)\b)/.test(line) ? [at] : []));
    if (languageId === 'java' || languageId === 'csharp') return facts.casts.filter(({ text }) => !/^\(\s*(?:double|float)\s*\)|\bas\s+string\b/.test(text)).map(({ line }) => line);
    return [];
  }),
  sign(0.35, 'cast', ({ facts, languageId }) => (languageId === 'rust' ? facts.casts.map(({ line }) => line) : [])),
  code(0.28, 'number made narrower', /\bas\s+(?:u8|u16|u32|i8|i16|i32|f32)\b/, 'rust'),
  code(0.26, 'comparison that converts', /[^=!<>]==\s*(?!=|null\b|undefined\b|nil\b)[\w'"$]|[^=!]!=\s*(?!=|null\b|undefined\b)[\w'"$]/, 'javascript php'),
  code(0.4, 'sign used to make a number', /[=(,:?]\s*\+(?!\+)[a-z(]\w*/, 'javascript typescript typescriptreact'),
  sign(0.12, 'cast', ({ facts, languageId }) => (languageId === 'c' || languageId === 'cpp' ? facts.casts.filter(({ text }) => !/^\(\s*(?:void|(?:unsigned )?char|float|double)\s*\)|alloc/i.test(text)).map(({ line }) => line) : [])),
  sign(0.25, 'cast again and again', ({ facts, languageId }) => (facts.casts.filter(({ text }) => !/^\(\s*(?:float|double|void)\s*\)/.test(text)).length > (languageId === 'c' || languageId === 'cpp' ? 5 : /^typescript/.test(languageId) ? 2 : 3) ? facts.casts.map(({ line }) => line) : [])),
  code(0.48, 'type asserted and not asked', /^(?!\s*(?:\w+|_),\s*\w+\s*:?=|\s*(?:if|switch|case)\b.*,\s*\w+\s*:?=).*[\w)\]]\.\((?!type\))\*?[\w.[\]{}]+\)/, 'go'),
  code(0.25, 'type asserted', /,\s*\w+\s*:?=\s*[\w.[\]()]+\.\(\*?[\w.[\]]+\)|\.\(type\)/, 'go'),
  code(0.28, 'number made narrower', /(?:^|[^\w.])(?:u?int(?:8|16|32)|float32|byte)\(\s*[a-z][\w.[\]]*\s*\)/, 'go'),
  code(0.2, 'number made wider', /(?:^|[^\w.])(?:u?int(?:64)?|float64|rune)\(\s*[\w.[\]]+\s*\)/, 'go'),
  code(0.85, 'bits of a value read as another type', /\*\s*\(\s*(?:const\s+|unsigned\s+|struct\s+)*\w+\s*\*\s*\)\s*&/, 'c cpp'),
  code(0.36, 'pointer taken for one to another type', /\(\s*(?:const\s+)?(?:struct\s+(?!sockaddr)\w+|u?int(?:8|16|32|64)_t|float|double|int|long|short)\s*\*\s*\)\s*(?!\w*(?:alloc|realloc|Alloc)\w*\s*\()[(\w]/, 'c cpp'),
  code(0.36, 'number made narrower', /\(\s*(?:int|short|signed char|unsigned short|u?int(?:8|16|32)_t)\s*\)\s*[a-z(]/, 'c cpp'),
  code(0.45, 'warning about types silenced', /#\[allow\(clippy::cast|\bunchecked\s*[({]/),
  said(0.19, 'warning about types silenced', /^(?:unchecked|rawtypes)$/),
  comment(0.24, 'type check silenced', /@ts-(?:ignore|expect-error|nocheck)|type:\s*ignore|noinspection.*[Cc]ast|@phpstan-ignore|eslint-disable.*(?:no-explicit-any|no-unsafe)/),
  call(0.5, 'value said to be of another type', ({ name, on }) => (name === 'cast' && /^(?:typing|t|)$/.test(on)) || /^(?:settype|intval|floatval|boolval|strval|ChangeType|as_any|convertValue|numeric_cast|safeInt|narrow_cast|toIntExact|checked_cast)$/.test(name)),
  code(0.22, 'value said to be of another type', /\(\s*(?:int|float|string|bool|array|object|integer|double)\s*\)\s*[$(\w]/, 'php'),
  sign(0.32, 'type asked again and again', ({ lines }) => {
    const asked = lines.flatMap((line, at) => (/\binstanceof\b|\bisinstance\(|\bis_a\?|\bkind_of\?|\btypeof\s+\w|\bis_(?:array|string|int|numeric|float|bool)\(|\b\w+\s+is\s+(?:not\s+)?(?!None\b|True\b|False\b)[A-Z]\w+\b/.test(line) && !/\b(?:invariant\w*|assert\w*)\(/.test(line) ? [at] : []));
    return asked.length > 2 ? asked : [];
  }),
  sign(0.42, 'value of an unknown type looked into', ({ lines, languageId }) => (/^typescript/.test(languageId) && lines.some((line) => /\w\??\s*:\s*unknown\b/.test(line)) ? lines.flatMap((line, at) => (/\btypeof\s+[\w.]{1,60}\s*[!=]==|["']\w{1,40}["']\s+in\s+\w|\binstanceof\s+(?!Error\b)/.test(line) ? [at] : []) ) : [])),
  sign(0.45, 'text that means true or false', ({ facts, lines }) => {
    const said_ = facts.strings.filter(({ text, line }) => /^(?:true|false|yes|no|on|off)$/i.test(text) && /[=!]==?|\bin\b|\bcase\b|equals|\beq/i.test(lines[line] ?? ''));
    return new Set(said_.map(({ text }) => text.toLowerCase())).size > 1 ? said_.map(({ line }) => line) : [];
  }),
  sign(0.4, 'text taken for a number', ({ facts, languageId }) => {
    if (languageId === 'go') return [];
    const turned = facts.calls.filter(({ name, on }) => /^(?:to_i|to_f|to_sym|parseInt|Number|parseFloat|Integer|Float|Atoi|ParseInt|ParseFloat|atoi|atof|strtol|ToInt32|ToInt64|int|float|str|bool|Convert)$/.test(name) && on !== 'math').map(({ line }) => line);
    return turned.length > (/script/.test(languageId) ? 1 : 3) ? turned : [];
  }),
  titled(0.16, 'function that turns one type into another', /(?:^|_|[a-z])(?:[cC]ast|[cC]oerce|[cC]onvert)(?:$|_|[A-Z])|(?:^|_)(?:to|as|parse|safe)_?(?:[iI]nt(?:eger)?|[fF]loat|[nN]umber|[bB]ool(?:ean)?|[sS]trto\w+|[lL]ong|[dD]ouble)(?:$|_|\d|[A-Z])/),
  sign(0.2, 'text taken for a number', ({ facts, languageId }) => {
    const turned = facts.calls.filter(({ name: called, on, text }) => (/^(?:int|float|bool)$/.test(called) && languageId === 'python' && on === '' && /\(\s*(?:request|row|data|args|params|os\.environ|config|value|values|parts|match|m|line|fields|cols)\b/.test(text)) || (/^(?:to_i|to_f|to_sym)$/.test(called) && languageId === 'ruby')).map(({ line }) => line);
    return turned.length > 1 ? turned : [];
  }),
];
