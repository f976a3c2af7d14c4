import { type LineTable, shortKey, tableOf } from '../align/line-table';
import type { Anchor, Quote } from '../anchor';
import type { OldSide } from '../locate/old-side';
import type { RangeUnit } from '../syntax/same-unit';
import { readKeys } from './line-keys';

/** More keys than this no anchor stores. */
const mostKeys = 2000;
/** More lines than this are not missing from any quote. */
const mostMissing = 100_000;
/** A line of which only the key is known says so much. */
const unknownWeight = 0.5;

/**
 * The text around a range as far as its anchor tells of it. Undefined for an anchor of a whole file, or one without a
 * quoted line.
 */
export function storedSide(anchor: Anchor): OldSide | undefined {
  const { range, quote } = anchor;
  if (!range || !quote) return undefined;
  const before = anchor.before ?? [];
  const after = anchor.after ?? [];
  const quoted = quotedLines(quote);
  if (quoted.length === 0) return undefined;
  const known: (string | undefined)[] = [...before, ...quoted, ...after];
  const keys = anchor.keys && plausibleKeys(anchor.keys);
  const above = Math.max(before.length, keys ? anchor.keys!.above : 0);
  const below = Math.max(after.length, keys ? keys.length - anchor.keys!.above - quoted.length : 0);
  const texts = [...unknown(above - before.length), ...known, ...unknown(below - after.length)];
  const table = tableOfKnown(texts);
  if (keys) fillKeys(table, keys, above - anchor.keys!.above);
  const unit = anchor.unit && unitFrom(anchor.unit);
  return { table, offset: range.startLine - 1 - above, first: above, last: above + quoted.length - 1, unit: () => unit, isStored: true };
}

/** Anybody may have written the numbers; what cannot be is left out. */
function plausibleKeys({ above, text }: NonNullable<Anchor['keys']>): Int32Array | undefined {
  const keys = text.length <= mostKeys * 4 ? readKeys(text) : undefined;
  return keys && Number.isInteger(above) && above >= 0 && above <= keys.length ? keys : undefined;
}

function quotedLines({ text, cut }: Quote): (string | undefined)[] {
  if (!cut) return [...text];
  // Anybody may have written these numbers.
  const missing = Number.isInteger(cut.lines) ? Math.min(mostMissing, Math.max(0, cut.lines - text.length)) : 0;
  return [...text.slice(0, cut.head), ...unknown(missing), ...text.slice(cut.head)];
}

function unknown(count: number): undefined[] {
  return new Array<undefined>(Math.max(0, count)).fill(undefined);
}

/** A line that is not known gets a key that no line has. */
function tableOfKnown(texts: readonly (string | undefined)[]): LineTable {
  const table = tableOf(texts.map((text) => text ?? ''));
  return {
    ...table,
    texts,
    keys: table.keys.map((key, i) => (texts[i] === undefined ? -1 - i : shortKey(key))),
    weights: table.weights.map((weight, i) => (texts[i] === undefined ? unknownWeight : weight)),
  };
}

function fillKeys({ keys, weights, texts }: LineTable, stored: Int32Array, offset: number): void {
  for (let i = 0; i < stored.length; i++) {
    const at = offset + i;
    if (at < 0 || at >= keys.length || (texts[at] !== undefined && !isShortened(texts[at]))) continue;
    keys[at] = stored[i]!;
    if (stored[i] === 0) weights[at] = 0;
  }
}

/** What was cut in the middle has another key than the line had. */
function isShortened(text: string): boolean {
  return text.length > 400;
}

function unitFrom(unit: NonNullable<Anchor['unit']>): RangeUnit {
  return { kinds: unit.kinds, names: unit.names, isNamed: unit.isNamed };
}
