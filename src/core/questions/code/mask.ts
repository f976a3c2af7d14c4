import { commentText } from './comment-text';
import type { TextFact } from './facts';

/** Code with what is said in it taken out: strings and comments are blanks, of the same length, line by line. */
export interface MaskedCode {
  readonly lines: readonly string[];
  readonly strings: readonly TextFact[];
  readonly comments: readonly TextFact[];
}

/** Languages in which `#` begins a comment; in those of the second list `//` does not. */
const hash = new Set(['python', 'ruby', 'php', 'shellscript', 'powershell', 'yaml', 'perl', 'r', 'elixir', 'toml', 'makefile', 'dockerfile', 'julia']);
const noSlashes = new Set(['python', 'ruby', 'shellscript', 'powershell', 'yaml', 'perl', 'r', 'elixir', 'toml', 'sql', 'lua', 'haskell', 'julia']);
const dashes = new Set(['sql', 'lua', 'haskell']);

/**
 * Finds strings and comments by their look, in one pass, without a grammar.
 * @param languageId as VS Code calls the language
 */
export function maskCode(text: string, languageId: string): MaskedCode {
  const starts = [
    String.raw`"""[^]*?(?:"""|$)`, String.raw`'''[^]*?(?:'''|$)`,
    String.raw`"(?:\\[^]|[^"\\\n])*(?:"|$|(?=\n))`,
    // A lifetime of Rust is no character.
    languageId === 'rust' ? String.raw`'(?:\\[^]|[^'\\\n])'` : String.raw`'(?:\\[^]|[^'\\\n])*(?:'|$|(?=\n))`,
    String.raw`\`(?:\\[^]|[^\`\\])*(?:\`|$)`,
    ...(noSlashes.has(languageId) ? [] : [String.raw`\/\*[^]*?(?:\*\/|$)`, String.raw`\/\/[^\n]*`]),
    ...(hash.has(languageId) ? [String.raw`#[^\n]*`] : []),
    ...(dashes.has(languageId) ? [String.raw`--[^\n]*`] : []),
  ];
  const strings: TextFact[] = [];
  const comments: TextFact[] = [];
  let line = 0;
  let read = 0;
  const masked = text.replace(new RegExp(starts.join('|'), 'g'), (found, at: number) => {
    line += breaksIn(text, read, at);
    read = at;
    const isComment = /^(?:\/\/|\/\*|#|--)/.test(found);
    const inner = isComment ? commentText(found) : found.replace(/^(?:"""|'''|["'`])|(?:"""|'''|["'`])$/g, '');
    (isComment ? comments : strings).push({ line, text: inner });
    return found.replace(/[^\n]/g, ' ');
  });
  return { lines: masked.split('\n'), strings, comments };
}

function breaksIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
