import * as v from 'valibot';
import type { Anchor } from '../anchors/anchor';
import { readKeys } from '../anchors/stored/line-keys';
import { readJson } from '../text/read-json';
import type { Draft } from './draft';
import { kinds, weights } from './note';
import { isSafePath } from './safe-path';

const version = 1;

const safePath = v.pipe(v.string(), v.check(isSafePath));
/** An entry takes no numbers of more digits; what is kept from a draft is to be read again. */
const most = 999_999_999;
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const position = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const lines = v.array(v.string());
const range = v.pipe(
  v.object({ startLine: position, startColumn: position, endLine: position, endColumn: position }),
  v.check((at) => at.startLine < at.endLine || (at.startLine === at.endLine && at.startColumn <= at.endColumn)),
);
const anchor = v.object({
  path: safePath,
  range: v.exactOptional(range),
  quote: v.exactOptional(
    v.object({ text: lines, cut: v.exactOptional(v.object({ head: count, lines: count, hash: v.string() })) }),
  ),
  before: v.exactOptional(lines),
  after: v.exactOptional(lines),
  unit: v.exactOptional(v.object({ kinds: lines, names: lines, isNamed: v.boolean() })),
  keys: v.exactOptional(v.object({ above: count, text: v.pipe(v.string(), v.check((text) => readKeys(text) !== undefined)) })),
  symbol: v.exactOptional(lines),
  commit: v.exactOptional(v.string()),
  blob: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<unknown, Anchor>;

const schema = v.object({
  version: v.literal(version),
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,80}$/)),
  at: v.string(),
  text: v.string(),
  purpose: v.variant('what', [
    v.object({
      what: v.literal('note'),
      anchor,
      kind: v.picklist(kinds),
      weight: v.exactOptional(v.picklist(weights)),
    }),
    v.object({ what: v.literal('reply'), note: v.string(), path: safePath }),
    v.object({ what: v.literal('edit'), note: v.string(), entry: v.string(), path: safePath }),
  ]),
});

/** The file of a draft: JSON, since nobody but the extension reads it. */
export function formatDraft(draft: Draft): string {
  return `${JSON.stringify({ version, ...draft }, undefined, 1)}\n`;
}

/** Undefined for anything that is not a draft of this version. */
export function parseDraft(text: string): Draft | undefined {
  const read = readJson(schema, text);
  if (!read) return undefined;
  const { version: _, ...draft } = read;
  return draft;
}
