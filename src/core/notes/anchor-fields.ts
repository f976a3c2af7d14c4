import * as v from 'valibot';
import type { Anchor, Quote, TextRange } from '../anchors/anchor';
import { readKeys } from '../anchors/stored/line-keys';
import { isSafePath } from './safe-path';
import { yamlFlowList, yamlLines, yamlString } from '../text/yaml-write';

/** The message of an issue that becomes the problem `unsafe-path`. */
export const unsafePath = 'unsafe-path';

const lines = v.union([v.pipe(v.string(), v.transform((text): readonly string[] => text.split('\n'))), v.array(v.string())]);
const count = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
/** `41` or `41-42`. */
const span = v.pipe(
  v.string(),
  v.regex(/^\d{1,9}(?: *- *\d{1,9})?$/),
  v.transform((text) => {
    const [start = '', end = start] = text.split('-');
    return { start: Number(start), end: Number(end) };
  }),
);

const onDisk = v.object({
  path: v.pipe(v.string(), v.check(isSafePath, unsafePath)),
  lines: v.exactOptional(v.pipe(span, v.check(({ start, end }) => start >= 1 && end >= start))),
  columns: v.exactOptional(v.pipe(span, v.check(({ start, end }) => start >= 1 && end >= 1))),
  symbol: v.exactOptional(v.array(v.string())),
  commit: v.exactOptional(v.string()),
  blob: v.exactOptional(v.string()),
  quote: v.exactOptional(lines),
  cut: v.exactOptional(v.object({ head: count, lines: count, hash: v.string() })),
  before: v.exactOptional(lines),
  after: v.exactOptional(lines),
  unit: v.exactOptional(v.object({ kinds: v.array(v.string()), names: v.array(v.string()), named: v.picklist(['true', 'false']) })),
  keys: v.exactOptional(v.object({ above: count, text: v.pipe(v.string(), v.check((text) => readKeys(text) !== undefined)) })),
});

type AnchorOnDisk = v.InferOutput<typeof onDisk>;

/** The `anchor:` of an entry, each scalar as text, to an anchor. */
export const anchorField = v.pipe(
  onDisk,
  v.forward(v.check(columnsFit), ['columns']),
  v.forward(v.check(({ cut, quote }) => cut === undefined || quote !== undefined), ['cut']),
  v.transform(toAnchor),
);

function columnsFit({ lines: at, columns }: AnchorOnDisk): boolean {
  if (columns === undefined) return true;
  return at !== undefined && (at.end > at.start || columns.end >= columns.start);
}

function toAnchor(read: AnchorOnDisk): Anchor {
  const { path, lines: at, columns, quote, cut, unit, ...rest } = read;
  return {
    path,
    ...(at === undefined ? {} : { range: toRange(at, columns, quote) }),
    ...(quote === undefined ? {} : { quote: toQuote(quote, cut) }),
    ...(unit === undefined ? {} : { unit: { kinds: unit.kinds, names: unit.names, isNamed: unit.named === 'true' } }),
    ...rest,
  };
}

function toRange(at: Span, columns: Span | undefined, quote: readonly string[] | undefined): TextRange {
  // Written by hand without columns: whole lines.
  const { start, end } = columns ?? { start: 1, end: (quote?.at(-1)?.length ?? 0) + 1 };
  return { startLine: at.start, startColumn: start, endLine: at.end, endColumn: end };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function toQuote(text: readonly string[], cut: Quote['cut']): Quote {
  return cut === undefined ? { text } : { text, cut };
}

/** The lines of front matter from `anchor:` on. */
export function formatAnchor(anchor: Anchor): string {
  const { range, quote } = anchor;
  return [
    'anchor:\n',
    `  path: ${yamlString(anchor.path)}\n`,
    range === undefined ? '' : `  lines: ${spanText(range.startLine, range.endLine)}\n`,
    range === undefined ? '' : `  columns: ${range.startColumn}-${range.endColumn}\n`,
    anchor.symbol === undefined ? '' : `  symbol: ${yamlFlowList(anchor.symbol)}\n`,
    anchor.commit === undefined ? '' : `  commit: ${yamlString(anchor.commit)}\n`,
    anchor.blob === undefined ? '' : `  blob: ${yamlString(anchor.blob)}\n`,
    quote === undefined ? '' : yamlLines('quote', quote.text, 2),
    quote?.cut === undefined
      ? ''
      : `  cut: { head: ${quote.cut.head}, lines: ${quote.cut.lines}, hash: ${yamlString(quote.cut.hash)} }\n`,
    anchor.before === undefined ? '' : yamlLines('before', anchor.before, 2),
    anchor.after === undefined ? '' : yamlLines('after', anchor.after, 2),
    anchor.unit === undefined ? '' : unitText(anchor.unit),
    anchor.keys === undefined ? '' : `  keys: { above: ${anchor.keys.above}, text: ${yamlString(anchor.keys.text)} }\n`,
  ].join('');
}

function unitText({ kinds, names, isNamed }: NonNullable<Anchor['unit']>): string {
  return `  unit: { kinds: ${yamlFlowList(kinds)}, names: ${yamlFlowList(names)}, named: ${isNamed} }\n`;
}

function spanText(start: number, end: number): string {
  return start === end ? String(start) : `${start}-${end}`;
}
