import type { TextFact } from '../../code/facts';
import type { CodeView } from '../../code/code-view';
import { code, raw, type Sign, sign, word } from '../sign';

const statement = /[;{}]\s*(?:\/\/.*)?$|^\s*[})]+[;,]?\s*$|^\s*(?:return|if|for|while|else|elsif|elif|def|end|import|const|let|var|foreach|puts|print|raise)\b.*[():={]\s*.*$|^\s*[\w.$@>-]+\([^)]*\)\s*(?:$|\.)|^\s*[\w.$@]+\s*(?::=|[+-]?=)\s*\S+/;

/** Lines of comments that look like code. */
function commentedOut({ facts, languageId }: CodeView): readonly number[] {
  const found: number[] = [];
  for (const { text, line } of facts.comments) {
    // What documents something may show how it is used.
    if (/^\s*\*|@(?:\w+)|```|^[/!]|#=>|https?:/.test(text)) continue;
    if (!text.includes('\n') && !isMostlyCode(blockAround(facts.comments, line))) continue;
    const parts = text.split('\n');
    if (parts.length > 1 && (languageId === 'ruby' || parts.filter((one) => statement.test(one)).length * 2 < parts.length)) continue;
    parts.forEach((one, at) => statement.test(one) && !/^\s*[A-Z][a-z]+ [a-z]+ [a-z]/.test(one) && !/^\s*\w+ \w+ \w+ \w+[^;=(){}]*$/.test(one) && found.push(line + at));
  }
  return found;
}

/** The comments that stand line by line around a line. */
function blockAround(comments: readonly TextFact[], line: number): readonly string[] {
  const at = comments.findIndex((one) => one.line === line);
  let first = at;
  let last = at;
  while (first > 0 && comments[first - 1]!.line === comments[first]!.line - 1) first--;
  while (last + 1 < comments.length && comments[last + 1]!.line === comments[last]!.line + 1) last++;
  return comments.slice(first, last + 1).map(({ text }) => text);
}

function isMostlyCode(block: readonly string[]): boolean {
  const told = block.filter((one) => /\w/.test(one));
  return !block.some((one) => /@\w+|#\s*=>/.test(one)) && told.filter((one) => statement.test(one)).length * 2 > told.length;
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}

const goesOn = /^\s*(?:break\b|[})\]]|case\b|default\b|else\b|elif\b|elsif\b|end\b|except\b|finally\b|rescue\b|ensure\b|when\b|catch\b|\w+:\s*$|#|\.|\?|:|&&|\|\||[+*/|,]|in\b|until\b|while\b|function\b|async function\b|def\b|class\b|private\b|public\b|protected\b|@|\[|fn\b|func\b|static\b|export\b|const fn\b|pub\b|_ =>|[\w:(){}.,\s|]+=>)/;

export const deadCode: readonly Sign[] = [
  code(0.92, 'code switched off for good', /^\s*#\s*if\s+(?:0|false)\b/, 'c cpp csharp'),
  code(0.85, 'branch that can never be taken', /\b(?:if|while)\s*\(?\s*(?:false|False|0)\s*(?:\)|:|\{|&&)|\bif\s*\(?\s*true\s*\)?\s*(?:\|\||\{\s*return)|^\s*(?:if|unless)\s+(?:false|nil)\s*$|\bif\s+cfg!\(any\(\)\)/),
  sign(0.72, 'statements after the way out', ({ lines, languageId }) => lines.flatMap((line, at) => {
    if (!/^\s*(?:(?:return|throw|raise|break|continue)\b|panic\(|exit\(|die\()/.test(line) || languageId === 'ruby' && / (?:if|unless) /.test(line)) return [];
    const ends = /[;]\s*$/.test(line) || (/^(?:python|go|ruby)$/.test(languageId) && !/[([{,+\-*/|&=.\\]\s*$/.test(line) && balanced(line));
    const after = lines.findIndex((one, index) => index > at && /\S/.test(one));
    const next = lines[after] ?? '';
    const above = lines.slice(0, at).findLast((one) => /\S/.test(one)) ?? '';
    // The body of an `if` without braces stands deeper than what follows.
    return ends && after > at && depthOf(next) === depthOf(line) && !goesOn.test(next) && !/^\s*(?:if|else|for|while|else if)\b[^{]*$/.test(above) && balanced(line) ? [after] : [];
  })),
  raw(0.62, 'choice whose second way is never taken', /^\s*["'][^"']+["']\s*\|\|\s*(?:$|["'])|[(=,]\s*["'][^"']+["']\s*\|\|\s*["']/, 'javascript javascriptreact typescript typescriptreact'),
  sign(0.55, 'value written over before anyone reads it', ({ lines }) => lines.flatMap((line, at) => {
    const to = /^(\s*)((?:this\.|self\.|\$this->|\$|@)?[A-Za-z_]\w*)\s*=\s*[^=\s].*[;)\w\]]\s*$/.exec(line);
    const next = lines[at + 1] ?? '';
    const bare = (to?.[2] ?? '').replace(/^.*[.>$@]/, '');
    return to && bare.length > 1 && next.startsWith(`${to[1]}${to[2]} =`) && !next.startsWith(`${to[1]}${to[2]} ==`) && balanced(line) && !new RegExp(`\\b${bare}\\b`).test(next.slice(next.indexOf('=') + 1)) && !new RegExp(`\\b${bare}\\b`).test(line.slice(line.indexOf('=') + 1)) ? [at] : [];
  })),
  sign(0.6, 'asked again what was asked before', ({ lines }) => lines.flatMap((line, at) => {
    const asked = /^\s*\}?\s*(?:else if|elif|elsif)\b\s*(.*\S)\s*$/.exec(line)?.[1];
    const indent = depthOf(line);
    if (!asked || (asked.match(/\w/g)?.length ?? 0) < 4 || !balanced(asked.replace(/[{:]\s*$/, ''))) return [];
    for (let before = at - 1; before >= 0 && before > at - 40; before--) {
      const one = lines[before] ?? '';
      if (!/\S/.test(one) || depthOf(one) > indent) continue;
      if (/^\s*\}?\s*(?:if|else if|elif|elsif)\b/.test(one)) {
        if (one.replace(/^\s*\}?\s*(?:if|else if|elif|elsif)\b\s*/, '').trim() === asked && !/ {3}/.test(asked)) return [at];
        if (/^\s*if\b/.test(one)) return [];
      } else if (!/^\s*[})]/.test(one)) return [];
    }
    return [];
  })),
  code(0.5, 'question whose answer is known', /\b(?:if|while|elif)\b.*(?:\|\|\s*true\b|&&\s*false\b|\bor True\b|\band False\b)|\b(\w{3,}(?:\.\w+)+)\s*===?\s*\1\b(?!\.)/),
  sign(0.7, 'code in comments', (view) => {
    const out = commentedOut(view);
    return out.length > 2 ? out : [];
  }),
  sign(0.39, 'line of code in a comment', (view) => commentedOut(view)),
  sign(0.4, 'switch that is always off', ({ lines, text }) => lines.flatMap((line, at) => {
    const named = /^[^()]*(?:\b(?:const|final|static|constexpr|readonly)\b|#define\b)[^()]*?\b(\w+)\s*(?::\s*\w+\s*)?=?\s*(?:false|False|FALSE)\b/.exec(line)?.[1];
    return named && text.split(named).length > 2 && lines.some((other) => new RegExp(`\\bif\\b.*\\b${named}\\b`).test(other)) ? [at] : [];
  })),
  sign(0.16, 'private function that nobody calls', ({ facts }) => {
    const counts = new Map<string, number>();
    for (const { text } of facts.names) counts.set(text, (counts.get(text) ?? 0) + 1);
    const inText = facts.strings.map(({ text }) => text).join(' ');
    return facts.functions.length < 2 ? [] : facts.functions.filter(({ name, before }) => name !== '' && !/^_*(?:init|main|constructor|new)_*$/i.test(name) && (/\bprivate\b/.test(before) && !/@\w|\[\w/.test(before)) && counts.get(name) === 1 && !inText.includes(name)).map(({ first }) => first);
  }),
  sign(0.22, 'value that nobody reads', ({ facts, lines, languageId }) => {
    if (!facts.isParsed) return [];
    const counts = new Map<string, number>();
    for (const { text } of facts.names) counts.set(text, (counts.get(text) ?? 0) + 1);
    const raw = facts.strings.map(({ text }) => text).join(' ');
    return lines.flatMap((line, at) => {
      const named = (/^(?:typescript|typescriptreact|javascript)$/.test(languageId) ? /^\s+(?:const|let|var)\s+(\w+)(?::[^=]+)?\s*=[^>]/ : languageId === 'python' ? /^\s{4,}([a-z]\w*)\s*=\s*[^=]/ : /^(?:java|csharp|cpp|c)$/.test(languageId) ? /^\s+(?:final\s+|const\s+)?(?:int|long|var|String|string|double|bool|auto|float|size_t)\s+(\w+)\s*=\s*[^=]/ : undefined)?.exec(line)?.[1];
      return named && counts.get(named) === 1 && !raw.includes(named) && facts.functions.some(({ first, last }) => at > first && at < last) ? [at] : [];
    });
  }),
  code(0.62, 'warning about unused code silenced', /#!?\[allow\((?:dead_code|unused\w*|unreachable_code)\)|\[\[maybe_unused\]\]|__attribute__\(\(unused\)\)/),
  word(0.3, 'no longer used, by name', 'unused obsolete unreachable'),
  sign(0.3, 'words about code that is not needed', ({ facts }) => facts.comments.filter(({ text }) => /\b(?:no longer (?:used|needed|called)|not used|never (?:called|used|reached)|unreachable|dead code|(?:can|to) be removed|remove (?:this|me)|old (?:version|code|implementation)|disabled for now)\b/i.test(text)).map(({ line }) => line)),
];

function balanced(line: string): boolean {
  let open = 0;
  for (const one of line) open += '([{'.includes(one) ? 1 : ')]}'.includes(one) ? -1 : 0;
  return open === 0;
}
