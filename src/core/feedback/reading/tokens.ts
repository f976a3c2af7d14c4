import type { Prose } from '../prose/prose';

/**
 * What stands for things that are no words in a {@link Gist}: code and names, fences, suggestions, links, people, quoted lines. None of
 * these signs is a letter, so none is mistaken for a word.
 */
export const sign = { code: '§', fence: '¶', suggestion: '¶¶', link: '§§', mention: '@', quote: '»' } as const;

/** A word or a sign; offsets are UTF-16 units in the text, the end exclusive. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** A word in lower case, a punctuation mark, or one of {@link sign}. */
  readonly text: string;
}

/** One sentence in a form that patterns can be written for: tokens with one blank around each. */
export interface Gist {
  readonly tokens: readonly Token[];
  /** ` could you rename § to § ? ` */
  readonly line: string;
  /** The texts of the tokens. */
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Whether it ends in a question mark. */
  readonly asks: boolean;
}

const marks = new Set([',', ';', ':', '(', ')', '?', '!', '.', '"', '…', '–', '—', '“', '”']);
const codeSigns = new Set(['=', '<', '>', '{', '}', '|', '&', '$', '%', '\\', '+', '^', '~', '#']);
/** Tags that forges let people write; any other is a type parameter or the name of a header. */
const htmlTag = /^<(?:!--|\/?(?:a|b|br|code|dd|del|details|div|dl|dt|em|h\d|hr|i|img|ins|kbd|li|ol|p|pre|q|s|samp|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|tr|tt|ul|var|picture|source)\b)/i;
/** Contractions as they are typed in a hurry. */
const hurried: ReadonlyMap<string, string> = new Map(
  "don't doesn't didn't isn't aren't wasn't weren't won't can't couldn't shouldn't wouldn't hasn't haven't that's there's what's i'm i've you're they're it'll".split(' ').map((word) => [word.replace("'", ''), word]),
);
const signOf = { fence: sign.fence, code: sign.code, quote: sign.quote, link: sign.link, html: '', suggestion: sign.suggestion } as const;

/**
 * Lays the words, the marks between them and signs for what is masked in one row, sentence by sentence.
 * @param skipped passages that belong to nobody's sentence, such as the labels of parts; in order
 */
export function gistsOf(prose: Prose, skipped: readonly { readonly start: number; readonly end: number }[]): readonly Gist[] {
  const tokens = quotesAsOne(tokensOf(prose).filter(leaveOut(skipped)));
  const gists: Gist[] = [];
  let from = 0;
  const { sentences } = prose;
  for (let i = 0; i < sentences.length; i++) {
    const { end } = sentences[i]!;
    const last = i === sentences.length - 1;
    let to = from;
    while (to < tokens.length && (last || tokens[to]!.start < end)) to += 1;
    // What is masked right behind the last word still belongs to it: the sentence was measured without it.
    const next = sentences[i + 1];
    while (to < tokens.length && next && tokens[to]!.start < next.start && sentences[i]!.close === '' && isSign(tokens[to]!)) to += 1;
    if (to > from) gists.push(gistOf(tokens.slice(from, to)));
    from = to;
  }
  if (sentences.length === 0 && tokens.length > 0) gists.push(gistOf(tokens));
  return gists;
}

/** Makes one row of tokens, as of a clause. */
export function gistOf(tokens: readonly Token[]): Gist {
  const words = tokens.map(({ text }) => text);
  const count = words.length;
  // A question in parentheses asks only about what is in them.
  const isAside = words[count - 1] === ')' && words.includes('(') && words[0] !== '(';
  const asks = !isAside && (words[count - 1] === '?' || words[count - 2] === '?' || words[count - 3] === '?');
  return { tokens, words, line: ` ${words.join(' ')} `, start: tokens[0]?.start ?? 0, end: tokens[count - 1]?.end ?? 0, asks };
}

/**
 * Finds the passages of the text behind pieces of a gist's line, the blanks around a piece left out. Pieces are asked for in
 * their order, so that many of them take no longer than one way through the line.
 */
export function passagesOf({ tokens, line }: Gist): (from: number, length: number) => { readonly start: number; readonly end: number } {
  let i = 0;
  let at = 1;
  const skipTo = (place: number): number => {
    while (i < tokens.length - 1 && at + tokens[i]!.text.length < place) {
      at += tokens[i]!.text.length + 1;
      i += 1;
    }
    return i;
  };
  return (from, length) => {
    const first = skipTo((line[from] === ' ' ? from + 1 : from) + 1);
    const last = skipTo(from + length);
    return { start: tokens[first]!.start, end: tokens[last]!.end };
  };
}

/** What stands in quotes is somebody else's words or a text of the program: one name, as if it were code. */
function quotesAsOne(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const close = /^["“]$/.test(token.text) ? closingQuote(tokens, i) : -1;
    if (close < 0) out.push(token);
    else out.push({ start: token.start, end: tokens[close]!.end, text: sign.code });
    i = Math.max(i, close);
  }
  return out;
}

/** A quote ends within some words, or it never was one. */
function closingQuote(tokens: readonly Token[], from: number): number {
  for (let i = from + 1; i < tokens.length && i <= from + 25; i++) if (/^["”]$/.test(tokens[i]!.text)) return i;
  return -1;
}

function isSign(token: Token): boolean {
  return /^[§¶»]/.test(token.text);
}

function leaveOut(skipped: readonly { readonly start: number; readonly end: number }[]): (token: Token) => boolean {
  let next = 0;
  return ({ start }) => {
    while (next < skipped.length && skipped[next]!.end <= start) next += 1;
    return !(skipped[next] && skipped[next]!.start <= start);
  };
}

function tokensOf({ text: all, own, words, masked }: Prose): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const marksTo = (end: number): void => {
    for (; at < end; at++) {
      const char = own[at]!;
      if (marks.has(char) || (char === '-' && own[at - 1] === ' ' && own[at + 1] === ' ')) tokens.push({ start: at, end: at + 1, text: char });
      // Signs of code that nobody marked, told as one: `std::`, `a != b`, `{% if %}`. An opening single quote is a quote.
      else if (codeSigns.has(char) && tokens.at(-1)?.text !== sign.code) tokens.push({ start: at, end: at + 1, text: char === '>' && /[-=]/.test(own[at - 1] ?? '') ? '->' : sign.code });
      else if (char === "'" && (/^$|[\s(]/.test(own[at - 1] ?? '') || /^$|[\s).,?]/.test(own[at + 1] ?? ''))) tokens.push({ start: at, end: at + 1, text: '"' });
    }
  };
  let m = 0;
  const maskedTo = (end: number): void => {
    for (; m < masked.length && masked[m]!.start < end; m++) {
      const { start, end: stop, kind } = masked[m]!;
      marksTo(start);
      const text = kind === 'html' && !htmlTag.test(all.slice(start, start + 12)) ? sign.code : signOf[kind];
      if (text !== '') tokens.push({ start, end: stop, text });
      at = Math.max(at, stop);
    }
  };
  for (const word of words) {
    maskedTo(word.start);
    marksTo(word.start);
    const text = word.isMention ? sign.mention : word.isName ? sign.code : (hurried.get(word.lower) ?? word.lower);
    tokens.push({ start: word.start, end: word.end, text });
    at = word.end;
  }
  maskedTo(own.length);
  marksTo(own.length);
  return tokens;
}
