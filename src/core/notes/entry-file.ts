import * as v from 'valibot';
import { formatAnchor } from './anchor-fields';
import { hasWholeConflict } from './conflict-markers';
import { type EntryType, entryFields, isEntryType, isKnownKey } from './entry-fields';
import { fileNameOf } from './entry-path';
import type { EntryProblem } from './entry-problem';
import { bodyOf, fieldProblem, frontMatterVersion, frontProblem, readFrontMatter, textOfBody } from './front-matter';
import type { Author, Entry } from './note';
import type { YamlFields } from '../text/yaml-read';
import { yamlPair, yamlString } from '../text/yaml-write';

export type ParsedEntry =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly problem: EntryProblem };

/** The file of an entry. The same entry always gives the same text, and `parseEntry` gives the same entry back. */
export function formatEntry(entry: Entry): string {
  const { type } = entry;
  const text = 'text' in entry ? entry.text : '';
  const extra = Object.entries(entry.extra ?? {}).filter(([key]) => !isKnownKey(type, key));
  return [
    '---\n',
    `coachmark: ${frontMatterVersion}\n`,
    field('type', type),
    field('id', entry.id),
    type === 'note' ? '' : field('note', entry.note) + `order: ${entry.order}\n`,
    field('author', entry.author.name),
    field('mail', entry.author.mail),
    field('at', entry.at),
    'edited' in entry ? field('edited', entry.edited) : '',
    'of' in entry ? field('of', entry.of) : '',
    'kind' in entry ? field('kind', entry.kind) + field('weight', entry.weight) : '',
    // Else the reader would take a text about merge conflicts for one.
    hasWholeConflict(text) ? field('markers', 'text') : '',
    'anchor' in entry ? formatAnchor(entry.anchor) : '',
    ...extra.map(([key, value]) => yamlPair(key, value, 0)),
    '---\n',
    bodyOf(text),
  ].join('');
}

function field(key: string, value: string | undefined): string {
  return value === undefined ? '' : `${key}: ${yamlString(value)}\n`;
}

/**
 * Reads the text of a file that anybody may have written. Line ends of Windows and a byte order mark do not matter.
 *
 * @param fileName the name of the file without folders, if it shall be held against the ids within
 */
export function parseEntry(text: string, fileName?: string): ParsedEntry {
  const read = readFrontMatter(text);
  if (!read.ok) return read;
  const parsed = entryOf(read.fields, read.body, read.lineOf);
  if (!parsed.ok || fileName === undefined) return parsed;
  const expected = fileNameOf(parsed.entry);
  return fileName === expected ? parsed : frontProblem('name-mismatch', undefined, expected);
}

function entryOf(fields: YamlFields, body: string, lineOf: (path: readonly string[]) => number): ParsedEntry {
  const type = fields.texts.get('type');
  if (!isEntryType(type)) return frontProblem('bad-field', lineOf(['type']), 'type');

  const known = v.safeParse(entryFields[type], Object.fromEntries(fields.texts), { abortEarly: true });
  if (!known.success) return fieldProblem(known.issues[0], lineOf);
  const { author: name, mail, ...rest } = known.output;
  const author: Author = mail === undefined ? { name } : { name, mail };
  const extra = extraOf(type, fields);
  const written = { type, ...rest, author, ...(hasText(type) ? { text: textOfBody(body) } : {}), ...(extra && { extra }) };
  // The schema of each type has exactly the fields of its interface; the tests hold the two together.
  return { ok: true, entry: written as unknown as Entry };
}

function hasText(type: EntryType): boolean {
  return type === 'note' || type === 'reply' || type === 'resolve' || type === 'reopen';
}

function extraOf(type: EntryType, fields: YamlFields): Record<string, unknown> | undefined {
  const pairs = [...fields.values].filter(([key]) => !isKnownKey(type, key));
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

