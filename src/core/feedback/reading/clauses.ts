import { gistOf, type Gist, type Token } from './tokens';

/** A stretch of a sentence that says one thing, and the word that ties it to what came before. */
export interface Clause extends Gist {
  /** `because`, `if`, `so`, `(`, `,`; empty at the start of a sentence. */
  readonly lead: string;
}

const breaks = new Set([',', ';', ':', '.', '…', '–', '—', '-', '!', '?', '¶', '¶¶', '»']);
/** Words that begin a clause of their own. `as`, `and`, `or` do only when a subject follows. */
const ties = new Set([
  'because', 'since', 'so', 'but', 'if', 'when', 'while', 'which', 'otherwise', 'unless', 'although', 'though', 'however', 'whereas', 'until',
  'where', 'then', 'therefore', 'hence', 'thus', 'cause', 'cuz', 'bc', 'whenever', 'once', 'instead',
]);
const looseTies = new Set(['as', 'and', 'or', 'that', 'after', 'before']);
const subjects = new Set([
  'it', 'it\'s', 'it\'ll', 'it\'d', 'this', 'that', 'that\'s', 'these', 'those', 'they', 'they\'re', 'there', 'there\'s', 'we', 'we\'re', 'we\'ve', 'you', 'you\'re', 'you\'ve',
  'i', 'i\'d', 'i\'m', 'the', 'its', 'our', 'your', '§', 'a', 'an', 'each', 'every', 'all', 'both', 'nothing', 'nobody', 'none', 'neither', 'some',
]);

/** Parts a sentence into clauses. Marks between them are dropped, what ties them is kept as their lead; what stands in parentheses comes last. */
export function clausesOf(gist: Gist): readonly Clause[] {
  const [main, aside] = withoutAsides(gist.tokens);
  const clauses = parted(main, '');
  if (gist.asks && clauses.length > 0) clauses[clauses.length - 1] = { ...clauses.at(-1)!, asks: true };
  return aside.length === 0 ? clauses : [...clauses, ...aside.flatMap((tokens) => parted(tokens, '('))];
}

/** A parenthesis stands in the middle of a clause; the clause goes on behind it. */
function withoutAsides(tokens: readonly Token[]): readonly [main: readonly Token[], asides: readonly (readonly Token[])[]] {
  if (!tokens.some(({ text }) => text === '(')) return [tokens, []];
  const main: Token[] = [];
  const asides: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === '(') {
      if (depth === 0) asides.push([]);
      depth += 1;
    } else if (token.text === ')') depth = Math.max(0, depth - 1);
    else (depth > 0 ? asides.at(-1)! : main).push(token);
  }
  return [main, asides];
}

function parted(tokens: readonly Token[], first: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let lead = first;
  const cut = (to: number, next: string, resume: number): void => {
    if (to > from) {
      clauses.push({ ...gistOf(tokens.slice(from, to)), lead, asks: false });
      lead = next;
    } else lead = next === ',' && lead !== '' ? lead : next === 'that' && lead === 'so' ? 'so that' : next;
    from = resume;
  };
  for (let i = 0; i < tokens.length; i++) {
    const { text } = tokens[i]!;
    const follows = tokens[i + 1]?.text ?? '';
    if (breaks.has(text)) cut(i, text, i + 1);
    else if (ties.has(text) && !(text === 'instead' && follows === 'of')) cut(i, text, i + 1);
    else if (text === 'that' && tokens[i - 1]?.text === 'so') cut(i, text, i + 1);
    else if (looseTies.has(text) && i > 0 && subjects.has(follows) && !(text === 'as' && tokens[i - 1]?.text === 'such')) cut(i, text, i + 1);
  }
  cut(tokens.length, '', tokens.length);
  return clauses;
}
