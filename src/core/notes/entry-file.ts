import * as v from 'valibot';
import { formatAnchor, unsafePath } from './anchor-fields';
import { hasConflictMarker, hasWholeConflict } from './conflict-markers';
import { type EntryType, entryFields, isEntryType, isKnownKey } from './entry-fields';
import { fileNameOf } from './entry-path';
import type { EntryProblem, ProblemCode } from './entry-problem';
import type { Author, Entry } from './note';
import { tidyText } from './tidy-text';
import { type YamlFields, readYamlMap } from '../text/yaml-read';
import { yamlPair, yamlString } from '../text/yaml-write';

const version = 1;

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
    `coachmark: ${version}\n`,
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
    text === '' ? '' : `${text}\n`,
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
  const split = splitFile(tidyText(text));
  if ('code' in split) return { ok: false, problem: split };
  const newer = newerVersion(split.front);
  if (newer !== undefined) return { ok: false, problem: newer };
  const read = readYamlMap(split.front);
  // The first line of the file is the fence above the front matter.
  if (!read.ok) return problem('bad-yaml', read.line + 1, read.detail);
  if (read.fields.texts.get('markers') !== 'text' && hasWholeConflict(split.body)) {
    const inBody = firstLineWith(split.body, /^<{7}(?: |$)/m);
    return problem('merge-conflict', lineAt(split.front, split.front.length) + 1 + inBody);
  }
  const parsed = entryOf(read.fields, split.body);
  if (!parsed.ok || fileName === undefined) return parsed;
  const expected = fileNameOf(parsed.entry);
  return fileName === expected ? parsed : problem('name-mismatch', undefined, expected);
}

function splitFile(text: string): { readonly front: string; readonly body: string } | EntryProblem {
  const fence = /^---[ \t]*(?:\n|$)/gm;
  const opening = fence.exec(text);
  const closing = opening?.index === 0 ? fence.exec(text) : null;
  const front = opening === null || closing === null ? '' : text.slice(opening[0].length, closing.index);
  // Without front matter, a conflict about the whole file is still worth a name.
  if (hasConflictMarker(closing === null ? text.slice(0, 10_000) : front)) {
    return { code: 'merge-conflict', line: firstLineWith(text, /^(?:<{7}|>{7})(?: |$)/m) };
  }
  if (opening === null || closing === null) return { code: 'no-front-matter', line: 1 };
  return { front, body: text.slice(closing.index + closing[0].length) };
}

/** Before anything else: what a later version makes of YAML or of a field is not known here. */
function newerVersion(front: string): EntryProblem | undefined {
  const written = /^coachmark:[ \t]*["']?(\d{1,9})["']?[ \t]*(?:#.*)?$/m.exec(front);
  if (written?.[1] === undefined || Number(written[1]) <= version) return undefined;
  return { code: 'newer-version', line: lineAt(front, written.index) + 1, detail: written[1] };
}

function entryOf(fields: YamlFields, body: string): ParsedEntry {
  const lineOf = (path: readonly string[]): number => fields.lineOf(path) + 1;
  for (const key of ['coachmark', 'type']) {
    if (!fields.texts.has(key)) return problem('missing-field', lineOf([]), key);
  }
  if (fields.texts.get('coachmark') !== String(version)) return problem('bad-field', lineOf(['coachmark']), 'coachmark');
  const type = fields.texts.get('type');
  if (!isEntryType(type)) return problem('bad-field', lineOf(['type']), 'type');

  const known = v.safeParse(entryFields[type], Object.fromEntries(fields.texts), { abortEarly: true });
  if (!known.success) {
    const [issue] = known.issues;
    const path = (issue.path ?? []).map(({ key }) => String(key));
    const code = issue.message === unsafePath ? unsafePath : issue.input === undefined ? 'missing-field' : 'bad-field';
    return problem(code, lineOf(path), path.join('.'));
  }
  const { author: name, mail, ...rest } = known.output;
  const author: Author = mail === undefined ? { name } : { name, mail };
  const extra = extraOf(type, fields);
  const written = { type, ...rest, author, ...(hasText(type) ? { text: textOf(body) } : {}), ...(extra && { extra }) };
  // The schema of each type has exactly the fields of its interface; the tests hold the two together.
  return { ok: true, entry: written as unknown as Entry };
}

function hasText(type: EntryType): boolean {
  return type === 'note' || type === 'reply' || type === 'resolve' || type === 'reopen';
}

/** One line end at the end is the file's; all others are the text's. */
function textOf(body: string): string {
  return body.endsWith('\n') ? body.slice(0, -1) : body;
}

function extraOf(type: EntryType, fields: YamlFields): Record<string, unknown> | undefined {
  const pairs = [...fields.values].filter(([key]) => !isKnownKey(type, key));
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

function problem(code: ProblemCode, line?: number, detail?: string): ParsedEntry {
  return {
    ok: false,
    problem: { code, ...(line === undefined ? {} : { line }), ...(detail === undefined ? {} : { detail }) },
  };
}

function firstLineWith(text: string, pattern: RegExp): number {
  return lineAt(text, Math.max(0, text.search(pattern)));
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
