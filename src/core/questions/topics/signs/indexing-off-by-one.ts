import type { CodeView } from '../../code/code-view';
import { atLeast, call, code, raw, type Sign, sign } from '../sign';

const lengths = String.raw`(?:[\w.$>-]*(?:\.|->)(?:length|size|count|Length|Count|len)\b(?:\(\))?|len\([^()]*\)|\bcount\([^()]*\)|sizeof\b\s*\(?\w+\)?|strlen\([^()]*\))`;
const end = new RegExp(String.raw`<=\s*${lengths}|\.\.=\s*${lengths}`);
const lastOne = new RegExp(String.raw`${lengths}\s*-\s*\d`);

/** One thing cut in two at a computed place. */
function cutInTwo({ lines }: CodeView): readonly number[] {
  return lines.flatMap((line, at) => {
    const [, holder = '', cut = ''] = /([\w.]+)\[\s*:\s*([A-Za-z][\w.()+-]*)\s*\]/.exec(line) ?? /([\w.]+)\[\s*\.\.=?\s*([A-Za-z][\w.()]*)\s*\]/.exec(line) ?? [];
    return holder !== '' && lines.slice(Math.max(0, at - 2), at + 3).some((one) => one.includes(`${holder}[${cut}:`) || one.includes(`${holder}[${cut}..`)) ? [at] : [];
  });
}

export const indexingOffByOne: readonly Sign[] = [
  code(0.28, 'part of a text taken by its place', /\.split\([^)]*\)\s*\[\s*-?\d\s*\]|\bexplode\([^)]*\)\[\d\]|\bStrings?\.Split\w*\([^)]*\)\[\d\]/i),
  code(0.36, 'next place asked against the length', /\w\s*\+\s*1\s*[<>]=?\s*\(?[\w.>$-]*(?:len|length|size|count|Length|Count|n|end)\b|\blen\(\w+\)\s*[<>]=?\s*\w+\s*\+\s*1\b/),
  code(0.4, 'piece cut out with an offset', /\[[^\]]*[+-][^\]]*\.\.[^\]]*\]|\[[^\]]*\.\.=?[^\]]*[+-][^\]]*\]/, 'rust ruby'),
  code(0.4, 'one length less another', /\w*(?:[lL]en|[lL]ength|[sS]ize|len\(\w+\)|\.length\(\)|strlen\(\w+\))\w*\s*-\s*\w*(?:[lL]en|[lL]ength|[sS]ize|\.length)/),
  code(0.34, 'goes on behind the end of what was found', /=\s*\w+(?:\.|->)(?:end|last|end\(\)|index|lastIndex|pos)\s*\+\s*1\b|\b(?:idx|pos|index|end|i|at)\s*\+\s*\w+(?:\.len\(\)|\.length\b|\.size\(\))/),
  atLeast(3, code(0.36, 'walks along a pointer', /\*\s*\(?\*?[a-z]\w*\s*(?:\+\+|[!=]=\s*(?:\d|\s{3}))|\b[a-z]\w*\[[01]\]\s*[!=]=|\(\s*\*[a-z]\w*\)\s*(?:\+\+|--)|\b(?:p|q|s|d|ptr|pos|cur|end|src|dst|dest|data|source|target|buf|in|out|str|cursor|pointer)\s*(?:\+\+|--|[+-]=)/, 'c cpp')),
  sign(0.5, 'cut in two at a computed place', cutInTwo),
  code(0.55, 'element read before its index is checked', /\[\s*(\w+)\s*\][^|;]*&&\s*\1\s*<\s*\w/),
  code(0.42, 'element before a pointer', /\b[a-z]\w*\[\s*-\s*1\s*\]|\*\s*\(\s*[a-z]\w*\s*-\s*1\s*\)/, 'c cpp'),
  code(0.34, 'element behind what was counted', /=\s*[a-z]\w*\[\s*(?:len|length|size|n|\w+_len|\w+len)\s*\]/, 'c cpp'),
  raw(0.36, 'end written behind what was copied', /(?:\*\s*[a-z]\w*(?:\+\+)?|\[[^\][]{1,40}\])\s*=\s*(?:'\\0'|'\\x00'|NUL\b)/, 'c cpp'),
  code(0.26, 'distance of two pointers', /\breturn\s+[a-z]\w*\s+-\s+[a-z]\w*\s*;/, 'c cpp'),
  code(0.3, 'distance of two pointers', /\b(?:len|length|size|n)\w*\s*=\s*(?:\(\w+\)\s*)?\(?\s*\w+\s+-\s+\w+\s*\)?(?:\s*\+\s*1)?\s*;/, 'c cpp'),
  sign(0.72, 'loop that goes up to the length itself', ({ lines }) => lines.flatMap((line, at) => (end.test(line) && /\b(?:for|while|loop)\b/.test(line) ? [at] : []))),
  code(0.55, 'loop whose end is included', /\bfor\s*\([^;]*=\s*0\s*;[^;]*<=[^;]*;|\bfor\s+\w+\s+in\s+0\s*\.\.=|\bfor\b.*\bin\s+\(?0\.\.[a-z@]\w*(?:\.(?:size|length|count))\b/),
  code(0.72, 'element behind the last', /\b(\w+)\s*\[\s*\1\s*(?:\.|->)\s*(?:length|size\(\)|Length|Count|len\(\)|count)\s*\]|\b(\w+)\s*\[\s*(?:len|count)\(\s*\$?\2\s*\)\s*\](?!\s*=[^=])|\b(\w+)\.(?:get|at|charAt)\(\s*\3\.(?:size|length)(?:\(\))?\s*\)/, 'java python go rust c cpp csharp ruby typescript typescriptreact'),
  code(0.5, 'loop whose end is moved by one', /\brange\(\s*len\([^()]*\)\s*[+-]\s*1\s*\)|\bfor\s*\([^;]*;[^;]*<\s*[\w.>()-]+(?:length|size\(\)|Length|Count|len)\b(?:\(\))?\s*[+-]\s*1\s*;|\bin\s+\(?\d\s*\.\.=?\s*[\w.]+\.len\(\)\s*[+-]\s*1/),
  code(0.45, 'loop that counts from one or down', /\bfor\s*\([^;]*=\s*1\s*;[^;]*<=?[^;]*;|\brange\(\s*1\s*,|\bfor\s*\([^;]*=[^;]*-\s*1\s*;[^;]*>=?\s*-?[01]\s*;|\.downto\(|\brange\([^()]*(?:\([^()]*\))?[^()]*,\s*-1\s*,\s*-1\)/),
  code(0.36, 'neighbour by index', /\[\s*(?:\$?\w+(?:\.\w+)?)\s*[+-]\s*(?:\d+|\$?\w+)\s*\]/),
  sign(0.26, 'length less one', ({ lines }) => lines.flatMap((line, at) => (lastOne.test(line) ? [at] : []))),
  sign(0.4, 'one added or taken off again and again', ({ lines }) => {
    const hits = lines.flatMap((line, at) => (/[\w)\]]\s*[+-]\s*1\b(?!\.|\d)/.test(line) && !/\+\s*1\s*[)]?\s*;?\s*$.*\bversion/.test(line) ? [at] : []));
    return hits.length > 2 ? hits : [];
  }),
  call(0.3, 'piece cut out with an offset', ({ name, text }) => /^(?:slice|substring|substr|Substring|subSequence|subList|splice|substr_replace|mb_substr|array_slice|copyOfRange|AsSpan|Slice|sub_?string|strncpy|memcpy|memmove|drain|split_at)!?$/.test(name) && /[\w)\]]\s*[+-]\s*\d/.test(text.slice(text.lastIndexOf(`${name}(`)))),
  code(0.28, 'piece cut out with an offset', /\[[^\][]*[+-]\s*\d[^\][]*:[^\][]*\]|\[[^\][]*:[^\][]*[+-]\s*\d[^\][]*\]|\[[^\][]*[+-]\s*\d\s*\.\.=?|\.\.=?[^\][]*[+-]\s*\d\s*\]/, 'python go rust ruby'),
  sign(0.48, 'both ends of a range computed', ({ words, lines }) => {
    const ends = lines.flatMap((line, at) => (/\$?\b(?:start|end|first|last|from|to|lo|low|hi|high|left|right|begin|stop|mid|head|tail|upper|lower)(?:Index|_index|Idx|Pos)?\b\s*(?::?=|\+=|-=)\s*[^=;]*[+-]\s*[\w$(]/i.test(line) ? [at] : []));
    const kinds = ['start', 'end', 'lo', 'hi', 'low', 'high', 'left', 'right', 'begin', 'stop', 'head', 'tail', 'first', 'last', 'mid', 'range'].filter((one) => words.has(one));
    return kinds.length > 1 ? ends : [];
  }),
  sign(0.5, 'window or ring over an array', ({ words, lines }) => {
    const over = ['window', 'stride', 'neighbour', 'neighbor', 'adjacent', 'capacity', 'ring', 'head', 'tail'].some((one) => words.has(one));
    return over ? lines.flatMap((line, at) => (/\[\s*\$?[\w.]+\s*[+-]\s*[\w.]+\s*\]|\(\s*\w+\s*\+\s*1\s*\)\s*%|\[\s*(?:this\.|self\.|\$this->|@|m_|_)?(?:head|tail|front|rear|write|read)_?(?:[iI]ndex|[iI]dx|[pP]os|[pP]tr)?_?\s*\]/.test(line) ? [at] : [])) : [];
  }),
  sign(0.45, 'search by halves', ({ words, lines }) => (words.has('mid') || words.has('middle') ? lines.flatMap((line, at) => (/\/\s*2\b|>>>?\s*1\b|\/\/\s*2\b/.test(line) ? [at] : [])) : [])),
  code(0.42, 'end written behind what was copied', /\[\s*(?:i|n|j|len|length|pos|size|width|count)\s*\]\s*=\s*(?:0|NUL)?\s*;?\s*(?:'|$|\s{2,})/, 'c cpp'),
  code(0.35, 'index that counts along', /\b(?:\w*(?:index|idx|Index|Idx|pos|cursor))\b\s*(?:[+-]{2}|[+-]=|=\s*\w+\s*[+-]\s*1\b|<=|>=)|(?:\+\+|--)\b\w*(?:index|idx|Index|Idx|pos)\b/),
];
