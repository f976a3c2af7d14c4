import type { Anchor } from '../core/anchors/anchor';
import { quoteStandsAt } from '../core/anchors/quote';
import { storedSide } from '../core/anchors/stored/stored-side';
import { isSafePath } from '../core/notes/safe-path';
import { splitLines } from '../core/text/lines';
import type { LocatedCode } from '../protocol/locate';
import { isObjectId } from './object-id';
import type { Effort } from './effort';
import type { History } from './history';
import { judge } from './judge';
import { findPlace, type Sought } from './locate';
import type { ParseOutline } from './sides';

/** What is known beside the anchor itself. */
export interface Surroundings {
  /** Texts of today by path below the workspace folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** The history since the anchor's commit, where it can be had. */
  readonly history: History | undefined;
  /** The path of the workspace folder in the repository, empty or with `/` at its end. */
  readonly prefix: string;
  /** Git's id of a text, by the algorithm of another id. */
  readonly blobIdOf: (text: string, like: string) => string;
  readonly parse: ParseOutline;
  readonly effort: Effort;
}

/** Finds the code of a note: by the text it was taken on where git still has that, otherwise by what the note stores. */
export async function locateAnchor(anchor: Anchor, { texts, history, prefix, blobIdOf, parse, effort }: Surroundings): Promise<LocatedCode> {
  const side = storedSide(anchor);
  const { range } = anchor;
  if (!side || !range) return { state: 'here', path: anchor.path, confidence: 1 };
  const same = texts.get(anchor.path);
  if (same !== undefined && isObjectId(anchor.blob) && blobIdOf(same, anchor.blob) === anchor.blob && standsIn(anchor, same)) {
    return { state: 'here', path: anchor.path, startLine: range.startLine, endLine: range.startLine + side.last - side.first, confidence: 1, byText: true };
  }
  const path = prefix + anchor.path;
  const first = range.startLine - 1;
  const before = await textOf(anchor, path, history);
  const sought: Sought = {
    path,
    first,
    last: before === undefined ? range.endLine - 1 : first + side.last - side.first,
    stored: side,
    ...(before === undefined ? {} : { before }),
    after: new Map([...texts].map(([at, text]) => [prefix + at, text])),
    ...(history ? { history } : {}),
    parse,
    effort,
  };
  const evidence = await findPlace(sought);
  const located = judge(path, evidence.old, evidence);
  if (located.path === undefined) return located;
  // What went to another folder of the repository cannot be shown in this one.
  const below = located.path.slice(prefix.length);
  if (!located.path.startsWith(prefix) || !isSafePath(below)) return { state: 'lost', confidence: located.confidence };
  return { ...located, path: below, byText: before !== undefined };
}

/** The text in which a note was taken, if git has one in which the quote stands where the anchor says. */
async function textOf(anchor: Anchor, path: string, history: History | undefined): Promise<string | undefined> {
  if (!history || !anchor.quote) return undefined;
  const taken = isObjectId(anchor.blob) ? anchor.blob : undefined;
  for (const blob of [taken, await history.blobAt('from', path)]) {
    const text = blob === undefined ? undefined : await history.text(blob);
    if (text !== undefined && standsIn(anchor, text)) return text;
  }
  return undefined;
}

function standsIn({ quote, range }: Anchor, text: string): boolean {
  return quote !== undefined && range !== undefined && quoteStandsAt(quote, splitLines(text), range.startLine - 1);
}
