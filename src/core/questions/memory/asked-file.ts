import * as v from 'valibot';
import { hasWholeConflict } from '../../notes/conflict-markers';
import { instant } from '../../notes/entry-fields';
import type { EntryProblem } from '../../notes/entry-problem';
import { bodyOf, fieldProblem, frontMatterVersion, frontProblem, readFrontMatter, textOfBody } from '../../notes/front-matter';
import { isEntryId } from '../../notes/id';
import { isSafePath } from '../../notes/safe-path';
import { yamlPair, yamlString } from '../../text/yaml-write';
import { type AskedEntry, ratings } from './asked-entry';

/** In UTF-16 units. */
const longestWord = 200;

const id = v.pipe(v.string(), v.check(isEntryId));
const word = v.pipe(v.string(), v.maxLength(longestWord));
const every = { id, author: v.string(), mail: v.exactOptional(v.string()), at: instant };
const about = { ...every, asked: id };

/** What each type has in its front matter, each scalar as text, but for `coachmark`, `type` and `markers`. */
const fieldsOf = {
  asked: v.object({
    ...every,
    to: v.exactOptional(v.string()),
    question: v.exactOptional(word),
    topic: v.exactOptional(word),
    path: v.exactOptional(v.pipe(v.string(), v.check(isSafePath))),
    line: v.exactOptional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/), v.transform(Number))),
    session: v.exactOptional(id),
    note: v.exactOptional(id),
  }),
  answer: v.object({ ...about, rating: v.exactOptional(v.picklist(ratings)) }),
  told: v.object(about),
  rest: v.object(about),
} as const;

type Type = keyof typeof fieldsOf;

export type ReadAsked = { readonly ok: true; readonly entry: AskedEntry } | { readonly ok: false; readonly problem: EntryProblem };

/** The name of an entry's file: `<asked>.md`, and beside it `<asked>.<entry>.md` for what was said about it. */
export function askedFileName(entry: AskedEntry): string {
  return entry.type === 'asked' ? `${entry.id}.md` : `${entry.asked}.${entry.id}.md`;
}

/** The file of an entry; `parseAsked` gives the same entry back. */
export function formatAsked(entry: AskedEntry): string {
  const { type, author, extra = {} } = entry;
  const text = 'text' in entry ? entry.text : '';
  const written: Readonly<Record<string, unknown>> = { ...entry, author: author.name, mail: author.mail };
  return [
    `---\ncoachmark: ${frontMatterVersion}\ntype: ${type}\n`,
    ...Object.keys(fieldsOf[type].entries).map((key) => (typeof written[key] === 'string' ? `${key}: ${yamlString(written[key])}\n` : yamlPair(key, written[key], 0))),
    // Else the reader would take a text about merge conflicts for one.
    hasWholeConflict(text) ? 'markers: text\n' : '',
    ...Object.entries(extra).filter(([key]) => !isKnown(type, key)).map(([key, value]) => yamlPair(key, value, 0)),
    '---\n',
    bodyOf(text),
  ].join('');
}

/**
 * Reads the text of a file that anybody may have written.
 * @param fileName the name of the file without folders, if it shall be held against the ids within
 */
export function parseAsked(text: string, fileName?: string): ReadAsked {
  const read = readFrontMatter(text);
  if (!read.ok) return read;
  const { fields, lineOf } = read;
  const type = fields.texts.get('type');
  if (!isType(type)) return frontProblem('bad-field', lineOf(['type']), 'type');
  const known = v.safeParse(fieldsOf[type], Object.fromEntries(fields.texts), { abortEarly: true });
  if (!known.success) return fieldProblem(known.issues[0], lineOf);
  const { author: name, mail, ...rest } = known.output;
  const extra = [...fields.values].filter(([key]) => !isKnown(type, key));
  const entry = {
    type,
    ...rest,
    author: mail === undefined ? { name } : { name, mail },
    ...(type === 'asked' || type === 'answer' ? { text: textOfBody(read.body) } : {}),
    ...(extra.length === 0 ? {} : { extra: Object.fromEntries(extra) }),
  } as AskedEntry;
  const expected = askedFileName(entry);
  return fileName === undefined || fileName === expected ? { ok: true, entry } : frontProblem('name-mismatch', undefined, expected);
}

function isType(text: unknown): text is Type {
  return typeof text === 'string' && Object.hasOwn(fieldsOf, text);
}

function isKnown(type: Type, key: string): boolean {
  return ['coachmark', 'type', 'markers'].includes(key) || Object.hasOwn(fieldsOf[type].entries, key);
}
