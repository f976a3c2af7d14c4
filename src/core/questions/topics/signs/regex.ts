import type { CodeView } from '../../code/code-view';
import { call, type Sign, sign, titled } from '../sign';

const literals = new Set(['typescript', 'typescriptreact', 'javascript', 'javascriptreact', 'ruby', 'php']);
const apis = /^(?:re|regex|regexp|preg_(?:match|match_all|replace|replace_callback|split|grep)|RegExp|Regexp|Regex|regcomp|regexec|regex_(?:match|search|replace)|sregex_iterator|MustCompile|GeneratedRegex|Pattern|RegexBuilder|IsMatch|replaceAll|replaceFirst|matches|NewRegex|RegexSet|mb_ereg|FindAllStringSubmatch|FindStringSubmatch)$/;
/** Something that stands in patterns and rarely in other texts. */
const looksLikePattern = /\\[dwsSDWb]|\[\^|\[[^\]]*[A-Za-z0-9]-[A-Za-z0-9][^\]]*\]|\(\?[:=!<P]|[)\].][*+?]|\{\d+,?\d*\}|\.\*|^\^|\$$/;

/** Patterns in the code, with their lines. */
function patterns({ facts, languageId }: CodeView): readonly { readonly line: number; readonly text: string }[] {
  const besides = new Set(facts.names.filter(({ text }) => apis.test(text)).map(({ line }) => line));
  return facts.strings.filter(({ text, line }) => {
    if (literals.has(languageId) && ((languageId === 'php' ? /^([/~#]).+\1[a-zA-Z]*$/s : /^\/.+\/[a-zA-Z]*$/s).test(text) || /^%r[{([!|]/.test(text)) && (/^[/~#](?:[^/]|\\\/)*[/~#][a-zA-Z]*$/s.test(text) || looksLikePattern.test(text))) return languageId !== 'php' || looksLikePattern.test(text);
    return looksLikePattern.test(text) && text.length < 300 && (besides.has(line) || besides.has(line - 1) || /\\[dwsb]|\(\?[:=!<P]|\[\^[^\]]+\][*+]/.test(text));
  });
}

/** How much there is to get wrong in a pattern. */
function effort(text: string): number {
  return (text.match(/\((?!\?:)/g)?.length ?? 0) * 2 + (text.match(/[*+?]|\{\d/g)?.length ?? 0) + (text.match(/\|/g)?.length ?? 0) + (text.match(/\[/g)?.length ?? 0) + Math.floor(text.length / 20);
}

function like(test: (text: string) => boolean): Sign['find'] {
  return (view) => patterns(view).filter(({ text }) => test(text)).map(({ line }) => line);
}

/** Patterns that match text. */
export const regex: readonly Sign[] = [
  sign(0.85, 'pattern that repeats a repetition', like((text) => /\((?:[^()\\]|\\.)*[*+](?:[^()\\]|\\.)*\)[*+]|\((?:\.\*|\.\+)[^()]*\)[*+]/.test(text) || (text.match(/\.[*+](?![?])/g)?.length ?? 0) >= 2)),
  call(0.6, 'pattern made from a variable', ({ name, on, text }, { languageId }) => (languageId === 'go' && /^(?:MustCompile|Compile)$/.test(name) && on === 'regexp' && /\(\s*(?:[a-z]\w*[\s+).]|[^()`"]*\+)/.test(text)) || (name === 'compile' && on === 'Pattern' && /\(\s*[a-z]/.test(text)) || (name === 'new' && /\bRegex$/.test(on) && /\(\s*&?[a-z]\w*\s*[).]|format!/.test(text))),
  call(0.7, 'pattern made from a variable', ({ name, text }) => (/^(?:RegExp|Regexp)$/.test(name) && /\(\s*(?:[A-Za-z_]|`)/.test(text)) || (name === 'compile' && /^re\.compile\(\s*[a-z]\w*\s*[,)]/.test(text)) || (/^(?:compile|match|search|sub|findall)$/.test(name) && /^(?:re|Pattern)\.\w+\(\s*(?:f["']|[a-z]\w*\s*\+|["'][^"']*["']\s*\+)/.test(text))),
  sign(0.5, 'pattern with several parts', like((text) => effort(text) >= 6)),
  sign(0.24, 'pattern', like((text) => effort(text) >= 2)),
  sign(0.14, 'plain pattern', like(() => true)),
  call(0.4, 'text matched against a pattern', ({ name, on }) => (/^(?:compile|match|fullmatch|search|findall|finditer|sub|subn)$/.test(name) && /^(?:re|regex)$/.test(on)) || /^(?:preg_\w+|regcomp|regexec|regex_match|regex_search|regex_replace|MustCompile|FindAllString\w*|FindString\w*|ReplaceAllString\w*|MatchString|IsMatch|captures|captures_iter|find_iter|matchAll|RegExp|Regexp)$/.test(name) || (name === 'compile' && /Pattern$/.test(on)) || (name === 'new' && /Regexp?$/.test(on))),
  sign(0.35, 'groups of a match used', ({ lines }) => lines.flatMap((line, at) => (/\.groups?\b\s*[(?.[]|\bSubexpNames\b|\bMatcher\b|\bm\[\d\]|\$~|\$[1-9]\b|\bMatchData\b|\.Groups\[|lastIndex\b|\.captures\b/.test(line) ? [at] : []))),
  sign(0.46, 'groups of a match used', ({ lines }) => lines.flatMap((line, at) => (/\.(?:exec|match)\([^()]{1,80}\)!?\[\d\]|\b(?:re\.)?(?:match|search|fullmatch)\([^()]{1,80}\)\.group\(/.test(line) ? [at] : []))),
  titled(0.15, 'function about patterns', /regexp?(?:$|_|[A-Z])|(?:^|_)(?:match|glob|pattern|wildcard)(?:es|s)?(?:$|_)|(?:Pattern|Regexp?|Wildcard|Glob)(?:s|To\w+)?$/),
];
