import type { Answer, Request } from './request';

/** UTF-16 units of context on either side, as Hypothesis keeps them. */
const contextUnits = 32;
/** At most so many differences are allowed in a quote, and never more than in half of it. */
const mostErrors = 256;
/** What the parts of a match count: the quote, the text on either side, and how near it is to where it was. */
const weights = { quote: 50, side: 20, near: 2 };

interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}
type Search = (text: string, pattern: string, maxErrors: number) => readonly Match[];

/**
 * A quote with the text around it, matched approximately and ranked by its context, as Hypothesis anchors annotations to
 * pages (https://github.com/hypothesis/client). It knows its file by the path; where that is gone, it looks in the others.
 */
export async function fuzzyQuote(request: Request): Promise<Answer> {
  // The package is an ES module, and this is bundled as none.
  const { default: search } = await import('approx-string-match');
  const { id, path, before, after } = request;
  const [start, end] = offsetsOf(before, request.startLine, request.endLine);
  const paths = path in after ? [path] : Object.keys(after);
  let best: (Answer & { readonly confidence: number }) | undefined;
  for (const one of paths) {
    const text = after[one]!;
    const found = bestMatch(text, { before, start, end }, search);
    if (!found || (best && best.confidence >= found.score)) continue;
    const startLine = lineAt(text, found.start);
    const endLine = lineAt(text, Math.max(found.start, found.end - 1));
    best = { id, state: 'moved', path: one, startLine, endLine, confidence: found.score };
  }
  return best ?? { id, state: 'lost' };
}

interface Sought {
  readonly before: string;
  readonly start: number;
  readonly end: number;
}

function bestMatch(text: string, { before, start, end }: Sought, search: Search): { start: number; end: number; score: number } | undefined {
  const quote = before.slice(start, end);
  if (quote === '') return undefined;
  const prefix = before.slice(Math.max(0, start - contextUnits), start);
  const suffix = before.slice(end, end + contextUnits);
  const whole = weights.quote + 2 * weights.side + weights.near;
  const scored = matches(text, quote, Math.min(mostErrors, Math.floor(quote.length / 2)), search).map((match) => ({
    ...match,
    score:
      (weights.quote * (1 - match.errors / quote.length) +
        weights.side * likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix, search) +
        weights.side * likeness(text.slice(match.end, match.end + suffix.length), suffix, search) +
        weights.near * (1 - Math.min(1, Math.abs(match.start - start) / text.length))) /
      whole,
  }));
  return scored.reduce<(typeof scored)[number] | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);
}

/** Places where it stands to the letter, or else the nearest approximations. */
function matches(text: string, pattern: string, errors: number, search: Search): readonly Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, pattern, errors);
}

/** From 0 to 1. Where nothing was kept, nothing speaks against it. */
function likeness(text: string, kept: string, search: Search): number {
  if (kept === '') return 1;
  if (text === '') return 0;
  const errors = matches(text, kept, kept.length, search).map((match) => match.errors);
  return 1 - Math.min(kept.length, ...errors) / kept.length;
}

/** Offsets of whole lines, without the last line end. */
function offsetsOf(text: string, startLine: number, endLine: number): readonly [number, number] {
  const lines = text.split('\n');
  const start = lines.slice(0, startLine - 1).reduce((sum, line) => sum + line.length + 1, 0);
  return [start, start + lines.slice(startLine - 1, endLine).join('\n').length];
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
