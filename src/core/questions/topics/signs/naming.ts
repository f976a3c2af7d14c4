import type { CodeView } from '../../code/code-view';
import type { TextFact } from '../../code/facts';
import { code, name, type Sign, sign } from '../sign';

const vague = /^(?:data\d*|info\d*|stuff|things?\d*|tmp\d*|temp\d*|foo|obj\d*|val\d*|arr\d*|lst|dict\d|res\d|var\d*|thingy|flag\d*|x\d|a\d|b\d|n\d|aa|bb|xx|str\d|list\d|handler2|doIt|do_it|[dD]oStuff|do_stuff|do_work|[dD]oWork|[pP]rocessData|process_data|handleData|handle_data|handleIt|process2|process_it|check\d?|fix\d?|run2|calc\d?|get_?data\d?|get_?info|proc|func\d*|fn\d|new_?\w+2|\w+_?(?:final|new|old)\d|dat|inf)$/;
const plain = /^(?:str|ptr|src|dst|cmd|ctx|cfg|env|url|uri|sql|css|html|http|https|xml|xhr|dns|ssl|tls|tcp|udp|std|fmt|pwd|rng|msg|mtx|jwt|sdk|cpp|png|svg|pdf|csv|gpu|cpu|txt|tmpl|ttl|lhs|rhs|www|nth|hmm|qty|pkg|svc|mgr|tbl|plt|vec|utf|gcc|lvl|mbr|pgm|ssn|why|try|dry|sky|fly|cry|shy|cdn|vpn|sms|php|lbl|img|btn|prf|spl|syn|cwd|tsx|jsx|npm|rpc|grpc|crc|hwnd|evt|hdr|pkt|len|fn|sha|bcp|ids|nmr|stmt|mktg|mpg|db|fs|gcd|lcm|pct|rgb|dx|dy|std|stdin|bytes|jmp|null|cb)$/i;

/** Names without vowels that nobody can say, such as `cstmr`. */
function unsayable({ facts }: CodeView): readonly number[] {
  const found = namesIn({ facts }).filter(({ text }) => /^[a-z][a-z_]{2,9}$/.test(text) && !/[aeiouy]/.test(text.replace(/_/g, '')) && !plain.test(text));
  return new Set(found.map(({ text }) => text)).size >= 2 ? found.map(({ line }) => line).slice(0, 3) : [];
}

/** Variables of one letter, other than those everybody uses. */
function letters({ facts, lines }: CodeView): readonly number[] {
  const found = namesIn({ facts }).filter(({ text, line }) => /^[a-zA-Z]\d?$/.test(text) && !/^[ijkxyzntTKVE_eflvwrabscpmdhu]$/.test(text) || (/^[a-zA-Z]$/.test(text) && /\b(?:const|let|var|def|auto|int|double|String|bool|float|:=)\s*\b[a-zA-Z]\b\s*[=(:;]/.test(lines[line] ?? '') && !/\bfor\b|=>|lambda|->|\|/.test(lines[line] ?? '') && !/^[ijkxyneft]$/.test(text)));
  return new Set(found.map(({ text }) => text.replace(/\d$/, ''))).size >= 4 ? found.map(({ line }) => line).slice(0, 1) : [];
}

/** Functions that promise to look only, and change something. */
function surprising({ facts, lines }: CodeView): readonly number[] {
  return facts.functions.filter(({ name: called, first, last, before }) => {
    if (/test|spec/i.test(before)) return false;
    if (!/^_?(?:get|is|has|check|find|fetch|validate|compute|calculate|count|should|can|to|list|print|show)(?:[A-Z_]|$)/.test(called) || /get_?or_?|ensure/i.test(called)) return false;
    const body = lines.slice(first + 1, last + 1);
    return body.some((line) => /\.(?:save!?|destroy!?|SaveChanges\w*|persist|deleteAll|truncate|persistAndFlush|deleteById|deleteMany)\(|^\s*save!?\s*$|^\s*(?:delete\s+\w+\[|unset\()|\.(?:save|destroy)!?\s*$|\bunlink\(|\b(?:DELETE|UPDATE)\b/.test(line)) && !/cache/i.test(body.join(''));
  }).map(({ first }) => first);
}

/** Of thousands of names the first ones are enough. */
const mostNames = 1500;

function namesIn({ facts }: Pick<CodeView, 'facts'>): readonly TextFact[] {
  return facts.names.length > mostNames ? facts.names.slice(0, mostNames) : facts.names;
}

/** Whether names say what things are. */
export const naming: readonly Sign[] = [
  sign(0.6, 'function that does more than its name says', surprising),
  sign(0.36, 'question that changes what it is asked of', ({ facts, lines }) => facts.functions.filter(({ name: called, first, last }) => {
    if (!/^_?(?:is|has|can|should|check|validate|count)(?:[A-Z_]|$)/.test(called) || last - first > 40) return false;
    const body = lines.slice(first + 1, last + 1);
    return body.some((line) => /^\s*(?:this\.|self\.|\$this->|@)\w+(?:\[\w*\])?\s*(?:[-+]?=(?!=|>|~)|\+\+|--)/.test(line)) && !body.some((line) => /cache|memo|\?\?=|\|\|=/i.test(line));
  }).map(({ first }) => first)),
  sign(0.5, 'several names that say nothing', ({ facts }) => {
    const found = namesIn({ facts }).filter(({ text }) => vague.test(text));
    // Two sides of a comparison, such as `a1` and `a2`, are one.
    return new Set(found.map(({ text }) => text.replace(/^[a-z]\d$/, 'a1'))).size >= 3 ? found.map(({ line }) => line).slice(0, 1) : [];
  }),
  sign(0.08, 'name that says nothing', ({ facts }) => namesIn({ facts }).filter(({ text }) => vague.test(text)).map(({ line }) => line).slice(0, 1)),
  sign(0.24, 'shortened names', unsayable),
  sign(0.35, 'many names of one letter', letters),
  sign(0.42, 'very many names of one letter', ({ facts, lines }) => {
    const declared = facts.names.slice(0, mostNames).filter(({ text, line }) => /^[a-z]$/.test(text) && !/^[ijk]$/.test(text) && new RegExp(String.raw`^\s*(?:unsigned|int|long|double|float|size_t|char|u?int\d+_t|var|let|const|auto|(?:int|long) long)\b[^=;(]*\b${text}\b|\b${text}\s*:=`).test(lines[line] ?? ''));
    return new Set(declared.map(({ text }) => text)).size >= 6 ? declared.map(({ line }) => line).slice(0, 1) : [];
  }),
  code(0.5, 'name that denies, denied', /(?:!\s*|\bnot\s+)(?:\w+\.)?(?:is|has|can)?_?(?:[nN]ot[A-Z_]|[nN]o[A-Z]\w+|dont[A-Z_])\w*/),
  name(0.34, 'name that denies', /^(?!is_?[nN]ot_?(?:[eE]mpty|[bB]lank|[nN]ull|[nN]one|[fF]ound|[nN]il)|isNon[A-Z]|IsNot)(?:is|has|can|should|are|was)(?:_?(?:Not|not_|Non[A-Z]|no_)|No[A-Z])\w*$|^(?:not|non|never|without|dont|do_not)_?(?:[A-Z_]\w*(?:Enabled|Disabled|Allowed|Valid|Visible|Empty|_enabled|_allowed|_valid|_visible))$/),
  name(0.42, 'kind of value in a name', /^(?!\w+Values?$)(?:(?:str|int|bln|dbl|arr|lst|obj|psz|lpsz|sz|dw|fn|dict|flt)[A-Z][a-z]\w+|[bniusf][A-Z][a-z]+[A-Z]\w*|m_(?:str|b|n|p|dw)[A-Z]\w*)$/),
  sign(0.42, 'names that differ in a number', ({ facts }) => {
    const found = namesIn({ facts }).filter(({ text }) => /^[a-z]{3,40}[A-Za-z_]{0,40}[1-9]$/.test(text) && !/(?:sha|md|utf|base|int|float|uint|crc|murmur|x|log|h|col|f|u|i|v|p|latin|iso|vec|mat|atan|ipv|oauth|s|http|ed|web|k|aes|argon|utf_?)\d+$/i.test(text));
    return new Set(found.map(({ text }) => text)).size >= 3 ? found.map(({ line }) => line).slice(0, 1) : [];
  }),
  sign(0.14, 'two ways to write names', ({ facts, languageId }) => {
    if (/^(?:rust|c|cpp|go|php|csharp)$/.test(languageId)) return [];
    const snake = namesIn({ facts }).filter(({ text }) => /^[a-z]+_[a-z_]+$/.test(text));
    const camel = namesIn({ facts }).filter(({ text }) => /^[a-z]+[A-Z][A-Za-z]+$/.test(text));
    const fewer = languageId === 'python' || languageId === 'ruby' ? camel : snake;
    const more = fewer === camel ? snake : camel;
    return new Set(fewer.map(({ text }) => text)).size >= 2 && more.length >= 2 ? fewer.map(({ line }) => line).slice(0, 1) : [];
  }),
];
