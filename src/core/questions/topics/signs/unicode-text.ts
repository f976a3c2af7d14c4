import { call, code, comment, name, near, raw, said, type Sign, sign, titled, word } from '../sign';

/** Text as people write it: letters beyond ASCII, case, order, cutting. */
export const unicodeText: readonly Sign[] = [
  name(0.85, 'letters beyond one code unit', /^(?:unicodedata|unicode_?normalize|normalize_?unicode|Segmenter|grapheme\w*|each_grapheme_cluster|RuneCount(?:InString)?|DecodeRune(?:InString)?|is_char_boundary|char_indices|force_encoding|valid_encoding\??|scrub|iconv\w*|mb_[a-z_]+|wchar_t|wcslen|mbstowcs|MultiByteToWideChar|StringInfo|surrogates?|isSurrogate\w*|isHighSurrogate|combining|NFK?[CD]|unidecode|transliterat\w*|diacritics|TextElementEnumerator|BreakIterator|unicode_segmentation|utf8proc\w*|uc_\w+|Collator|grapheme_\w+)$/i),
  name(0.46, 'units of text', /^(?:codePoint\w*|code_?points?|fromCodePoint|charCodeAt|fromCharCode|UTF8Encoding|toLocaleLowerCase|toLocaleUpperCase|CurrentCulture\w*|UnicodeDecodeError|UnicodeEncodeError|ucfirst|ucwords|wordwrap|strcoll|setlocale|swapcase|char_len|slugify)$/),
  name(0.3, 'units of text', /^(?:casefold|FoldCase|EqualFold|runes?|localeCompare|CultureInfo|InvariantCulture(?:IgnoreCase)?|ToUpperInvariant|ToLowerInvariant|OrdinalIgnoreCase|CurrentCultureIgnoreCase|u16string|u8string|codecvt\w*|wstring\w*|chars|char_count|TextDecoder|TextEncoder|isalpha|is_alphabetic|to_lowercase|to_uppercase)$/),
  code(0.5, 'letters beyond one code unit', /\bCharacter\.(?:charCount|isSupplementaryCodePoint|toChars|isSurrogate\w*|is\w+Surrogate)\b|\.(?:offsetByCodePoints|appendCodePoint)\(/, 'java'),
  code(0.85, 'letters beyond one code unit', /\bNormalizer(?:\.Form|\.normalize|::)/),
  code(0.6, 'text taken letter by letter', /\[\]rune\(|\brange\s+\[\]rune|\.chars\(\)\s*\.\s*(?:rev|nth|skip|next_back|last|take)\b|\.split\(\s*\)\s*\.reverse\(|\.charAt\(\s*0\s*\)\s*\.to\w*Upper|\[\s*0\s*\]\.(?:toUpperCase|upper|toLocaleUpperCase)\(|\.substring\(\s*0\s*,\s*1\s*\)\.toUpper|\bunicode\.(?:Is|To)\w+\(/),
  sign(0.5, 'text cut at a byte', ({ lines, languageId }) => {
    if (languageId === 'rust') return lines.some((line) => /&(?:'\w+ )?str\b|\bString\b/.test(line)) ? lines.flatMap((line, at) => (/\w\[\s*\.\.=?\s*\w+\]\s*\.|&\w+\[\s*\w*\s*\.\.\s*\w*\]\s*\.(?:trim|chars|to_|find|rfind)/.test(line) ? [at] : [])) : [];
    const texts = languageId === 'go' ? lines.flatMap((line) => [...line.matchAll(/\b(\w+)(?:,\s*\w+)*\s+string\b/g)].map(([, one]) => one)) : [];
    return lines.flatMap((line, at) => (texts.some((one) => new RegExp(String.raw`\b${one}\[\s*:\s*(?:max|limit|width|n|len|length|size|[1-9]\d+)\w*\]`).test(line)) ? [at] : []));
  }),
  sign(0.6, 'text cut at a length', ({ lines, words, facts }) => {
    const cuts = lines.flatMap((line, at) => (/\.(?:slice|substring|substr|Substring|take|first|truncate|mb_substr)\(|\bsubstr\(|\[\s*0?:\s*[\w -]+\]|\[0\.\.|strncpy\(/.test(line) ? [at] : []));
    const shown = [...'ellipsis truncate truncated excerpt abbreviate shorten initials teaser'.split(' ').flatMap((one) => words.get(one) ?? []), ...facts.strings.filter(({ text }) => /^(?:…|\.\.\.|\\u2026|&hellip;)$/.test(text)).map(({ line }) => line)];
    return near(cuts, shown, 4);
  }),
  said(0.5, 'letters or marks beyond ASCII', /\\p\{[A-Z]|\\u\{?(?:d[89a-f]\w\w|feff|200[b-f]|0300|036f|1f\w{3})|\\x\{[0-9A-F]{3,}|^NFK?[CD]$|[äöüßéèñçøåĀ-ž].*[äöüßéèñçøåĀ-ž]/i),
  said(0.2, 'name of an encoding', /^(?:utf-?8|utf-?16(?:-?[lb]e)?|utf_8|latin-?1|iso-8859-\d+|ascii|windows-125\d|cp125\d|shift_jis|big5)$/i),
  name(0.24, 'bytes and text turned into each other', /^(?:charset|encoding|encodings|StandardCharsets|Encoding|UTF_?8|bom|BOM|byteLength|unicode|emoji|accents?|collation|codepage|utf8|utf16|utf_8|from_utf8|from_utf8_lossy)$/),
  call(0.22, 'case changed', ({ name }) => /^(?:toLowerCase|toUpperCase|lower|upper|ToLower|ToUpper|strtolower|strtoupper|downcase|upcase|tolower|toupper|capitalize|title|equalsIgnoreCase|titleize)$/.test(name)),
  code(0.5, 'letters reckoned as numbers', /[<>]=?\s*0x(?:80|7f|7ff|800|ffff|10ffff|d800|dc00|dfff)\b|&\s*0x(?:c0|e0|f0|3f|f8)\b|\bord\(|[-+]\s*' '|\bu?char\d*_t\s*\*\s*\w*utf/i),
  code(0.6, 'letters beyond one code unit', /\b0x(?:0{0,4}d[89]00|0{0,4}d[bcf](?:00|ff)|10ffff)\b/i),
  raw(0.45, 'bytes and text turned into each other', /\.(?:encode|decode|getBytes|GetEncoding|force_encoding|toString)\(\s*["'](?:latin|iso-?8859|cp\d|ascii|us-ascii|windows-|utf-?16|shift|big5|gb)|\bmb_convert_encoding\(|\bBuffer\.from\([^,()]{1,60},\s*["'](?:latin1|binary|ascii|utf16le)["']|\bTextDecoder\(\s*["'](?!utf-?8)|\bStandardCharsets\.(?:ISO_8859_1|US_ASCII|UTF_16)|\bEncoding\.(?:Latin1|ASCII|GetEncoding)\b/i),
  said(0.3, 'marks that are not shown', /\\(?:u\{?0{0,2}1b\}?|x1b|033|e)\[?|\\u200[b-f]/i),
  sign(0.36, 'text taken letter by letter', ({ lines }) => lines.flatMap((line, at) => (/\.chars\(\)\s*(?:\.(?:map|filter|enumerate|peekable|all|any|position)\b|$)/.test(line) && !/\.len\(/.test(line) ? [at] : []))),
  word(0.2, 'words of text', 'unicode codepoint grapheme letters glyph transliterate capitalize capitalise truncate hyphen apostrophe umlaut initials punctuation'),
  comment(0.25, 'remark on letters', /\bunicode\b|\butf-?8\b|surrogate|grapheme|code ?points?\b|\baccents?\b|\bemoji\b|non-?ascii|umlaut/i),
  titled(0.45, 'function about letters', /(?:^|_|[a-z])(?:[uU]tf_?(?:8|16|32)?|[uU]nicode|[sS]lug(?:ify)?|[tT]runcate|[cC]apitali[sz]e|[tT]itle_?[cC]ase|[cC]amel_?[cC]ase|[sS]nake_?[cC]ase|[tT]ranslit\w*|[eE]llipsis|[cC]harset|[gG]rapheme|[cC]ode_?[pP]oint|[wW]hitespace|[eE]ncoding|[cC]ollat\w*|[mM]ojibake|[aA]scii|[uU]nescape|[tT]rail(?:ing)?_?[bB]yte)(?:$|_|s?[A-Z])/),
  code(0.26, 'case changed to compare', /\.(?:toLowerCase|ToLower|lower|downcase)\(?\)?\s*(?:===?|!==?)\s*\S+\.(?:toLowerCase|ToLower|lower|downcase)\b|\bstrcasecmp\(|::tolower\b|::toupper\b/),
  code(0.45, 'text cut at a byte', /&\w+\[\s*\.\.=?\s*\w*(?:max|len|limit|width|cut|end|\d)\w*\s*\]/, 'rust'),
];
