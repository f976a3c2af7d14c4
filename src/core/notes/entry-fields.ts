import * as v from 'valibot';
import { anchorField } from './anchor-fields';
import { maxOrder } from './entry-limits';
import { isEntryId } from './id';
import { kinds, weights } from './note';

/** Fields as they stand in front matter, each scalar as text: no author is taken for a number, a date or nothing. */

const id = v.pipe(v.string(), v.check(isEntryId));
export const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);
const order = v.pipe(v.string(), v.regex(/^\d{1,10}$/), v.transform(Number), v.maxValue(maxOrder));
const kind = v.picklist(kinds);
const weight = v.picklist(weights);

const every = { id, author: v.string(), mail: v.exactOptional(v.string()), at: instant };
const followUp = { ...every, note: id, order };

/** What each type of entry has in its front matter, but for `coachmark`, `type` and `markers`. */
export const entryFields = {
  note: v.object({
    ...every,
    edited: v.exactOptional(instant),
    kind,
    weight: v.exactOptional(weight),
    anchor: anchorField,
  }),
  reply: v.object({ ...followUp, edited: v.exactOptional(instant) }),
  kind: v.object({ ...followUp, kind, weight: v.exactOptional(weight) }),
  resolve: v.object(followUp),
  reopen: v.object(followUp),
  delete: v.object({ ...followUp, of: v.exactOptional(id) }),
  restore: v.object({ ...followUp, of: v.exactOptional(id) }),
  place: v.object({ ...followUp, anchor: anchorField }),
} as const;

export type EntryType = keyof typeof entryFields;

/** Whether a version 1 file may say this after `type:`. */
export function isEntryType(text: unknown): text is EntryType {
  return typeof text === 'string' && Object.hasOwn(entryFields, text);
}

const common = ['coachmark', 'type', 'markers'];

/** Whether this version gives the key a meaning in entries of that type; others are kept as they are. */
export function isKnownKey(type: EntryType, key: string): boolean {
  return common.includes(key) || Object.hasOwn(entryFields[type].entries, key);
}
