import type { Effort } from './effort';
import { bestAmong, rank } from '../core/anchors/locate/candidates';
import type { OldSide } from '../core/anchors/locate/old-side';
import { type Placed, placeIn } from '../core/anchors/place-in';
import type { FileChange, History } from './history';
import { hop, type Hopped, stepInto } from './hop';
import { movedAmong, type Read } from './moved-in-commit';
import { oldSideOf, type ParseOutline, type ReadText, readText } from './sides';

/** What is sought, and where. Lines count from 0, both included. */
export interface Sought {
  readonly path: string;
  readonly first: number;
  readonly last: number;
  /** The text it was in, when that can be had. */
  readonly before?: string;
  /** What a note stores of it. */
  readonly stored?: OldSide;
  /** Texts of today that may be searched, by path. */
  readonly after: ReadonlyMap<string, string>;
  readonly history?: History;
  readonly parse: ParseOutline;
  readonly effort: Effort;
}

/** What was found, by each way of looking. */
export interface Evidence {
  readonly old: OldSide;
  readonly place?: { readonly path: string; readonly placed: Placed };
  /** How it was found: in its own file, in that file under another name, in another file, or followed through commits. */
  readonly way: 'direct' | 'renamed' | 'other' | 'hops' | 'none';
  readonly hopped?: Hopped;
  /** Whether hops and direct comparison found the same lines; undefined when only one of them was possible. */
  readonly agree?: boolean;
}

export async function findPlace(sought: Sought): Promise<Evidence> {
  const { path, history, parse, after, effort } = sought;
  const reader = readerOf(history, parse, effort);
  const before = sought.before === undefined ? undefined : readText(path, sought.before, parse);
  const old = before ? oldSideOf(before, sought.first, sought.last) : sought.stored!;
  const today = new Map([...after].map(([at, text]) => [at, readText(at, text, parse)]));
  const same = today.get(path) ?? (await fromHistory(path, history, reader));
  const direct = same && effort.do(() => placeIn(old, same));
  const couldHop = before !== undefined && history !== undefined && (await history.chain()).length > 0;
  const committed = couldHop ? await hop(before, sought.first, sought.last, history, reader, effort) : undefined;
  const hopped = committed && intoToday(committed, today);

  if (hopped) {
    const agree = direct !== undefined && hopped.side.path === path && direct.first === hopped.first && direct.last === hopped.last;
    const placed: Placed = agree ? direct : (placeIn(old, hopped.side) ?? hopped.weakest ?? direct!);
    const bestDirect = direct?.whole && direct.neighbours === 2 && !agree && hopped.weakest && hopped.weakest.coverage < 0.9;
    if (bestDirect) return { old, place: { path, placed: direct }, way: 'direct', hopped, agree };
    return {
      old,
      place: { path: hopped.side.path, placed: { ...placed, first: hopped.first, last: hopped.last } },
      way: 'hops',
      hopped,
      agree,
    };
  }
  const others = [...today.values()].filter((side) => side.path !== path);
  const elsewhere = effort.do(() => bestAmong(old, others)) ?? (await inChanged(old, path, history, reader, effort));
  if (elsewhere && (!direct || rank(elsewhere.placed) > rank(direct) + 0.1))
    return { old, place: { path: elsewhere.side.path, placed: elsewhere.placed }, way: elsewhere.isRenamed ? 'renamed' : 'other' };
  return direct ? { old, place: { path, placed: direct }, way: 'direct' } : { old, way: 'none' };
}

/** From the newest commit into the text of today, where that was edited since; undefined when it is gone from there. */
function intoToday(hopped: Hopped, today: ReadonlyMap<string, ReadText>): Hopped | undefined {
  const now = today.get(hopped.side.path);
  return !now || now.text === hopped.side.text ? hopped : stepInto(hopped, now);
}

async function inChanged(
  old: OldSide,
  path: string,
  history: History | undefined,
  read: Read,
  effort: Effort,
): Promise<ReturnType<typeof bestAmong>> {
  if (!history) return undefined;
  const changes: readonly FileChange[] = await history.changesBetween();
  return movedAmong(old, path, changes, read, effort);
}

async function fromHistory(path: string, history: History | undefined, read: Read): Promise<ReadText | undefined> {
  const blob = await history?.blobAt('to', path);
  return blob === undefined ? undefined : read(path, blob);
}

function readerOf(history: History | undefined, parse: ParseOutline, effort: Effort): Read {
  const kept = new Map<string, Promise<ReadText | undefined>>();
  return (path, blob) => {
    const key = `${blob} ${path}`;
    const known = kept.get(key) ?? (async () => {
      const text = await history?.text(blob);
      return text === undefined ? undefined : effort.do(() => readText(path, text, parse));
    })();
    kept.set(key, known);
    return known;
  };
}
