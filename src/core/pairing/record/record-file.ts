import * as v from 'valibot';
import { hasConflictMarker, hasWholeConflict } from '../../notes/conflict-markers';
import type { EntryProblem, ProblemCode } from '../../notes/entry-problem';
import { isEntryId } from '../../notes/id';
import { tidyText } from '../../notes/tidy-text';
import { readYamlMap } from '../../text/yaml-read';
import { yamlPair, yamlString } from '../../text/yaml-write';
import { mergeRoster } from '../roster/merge-roster';
import { personName } from '../roster/same-person';
import { formatPart } from './format-part';
import { escapeLine } from './markdown-cells';
import { readParts } from './read-parts';
import { words } from './record-words';
import type { SessionRecord } from './session-record';

const version = 1;
/** UTF-16 units. */
const longest = 4_000_000;

export type ReadRecord =
  | {
      readonly ok: true;
      readonly record: SessionRecord;
      /** Lines from 1 that look like ours and could not be read: they are shown, and stay in the file. */
      readonly unread: readonly number[];
    }
  | { readonly ok: false; readonly problem: EntryProblem | { readonly code: 'too-large' } };

const person = v.object({ name: v.string(), mail: v.exactOptional(v.string()) });
const fields = v.object({ id: v.pipe(v.string(), v.check(isEntryId)), goal: v.exactOptional(v.string(), ''), people: v.array(person) });
/** All but `id`, `goal` and `people` is said again in the parts; here it is for lists and for readers. */
const known = ['coachmark', 'type', 'id', 'goal', 'started', 'ended', 'people', 'turnMinutes', 'style', 'stage'];

/** The file of a record. `parseRecord` gives the same record back. */
export function formatRecord(record: SessionRecord): string {
  const title = record.parts[0]?.goal ?? record.goal;
  const parts = record.parts.map((part) => `\n${formatPart(part)}`);
  return `${frontOf(record)}# ${title === '' ? words.untitled : escapeLine(title)}\n${parts.join('')}`;
}

function frontOf({ id, goal, people, parts, extra = {} }: SessionRecord): string {
  const last = parts.at(-1);
  return [
    '---\n',
    `coachmark: ${version}\n`,
    'type: session\n',
    `id: ${yamlString(id)}\n`,
    `goal: ${yamlString(goal)}\n`,
    parts[0] ? `started: ${utc(parts[0].startedAt)}\n` : '',
    last ? `ended: ${utc(last.endedAt)}\n` : '',
    yamlPair('people', people.map(personName), 0),
    last ? `turnMinutes: ${last.turnMinutes}\nstyle: ${last.style}\nstage: ${last.stage}\n` : '',
    ...Object.entries(extra).filter(([key]) => !known.includes(key)).map(([key, value]) => yamlPair(key, value, 0)),
    '---\n',
  ].join('');
}

function utc(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

/** Reads a file that anybody may have written into. */
export function parseRecord(text: string): ReadRecord {
  if (text.length > longest) return { ok: false, problem: { code: 'too-large' } };
  const tidy = tidyText(text);
  const [whole, front] = /^---[ \t]*\n([^]*?)^---[ \t]*(?:\n|$)/m.exec(tidy) ?? [];
  if (whole === undefined || front === undefined || !tidy.startsWith(whole)) {
    return hasConflictMarker(tidy.slice(0, 10_000)) ? problem('merge-conflict', 1) : problem('no-front-matter', 1);
  }
  if (hasConflictMarker(front) || hasWholeConflict(tidy)) return problem('merge-conflict', lineOf(tidy, tidy.search(/^[<>]{7}/m)));
  const newer = /^coachmark:[ \t]*["']?(\d{1,9})["']?[ \t]*(?:#.*)?$/m.exec(front);
  if (newer?.[1] !== undefined && Number(newer[1]) > version) return problem('newer-version', lineOf(front, newer.index) + 1, newer[1]);
  const yaml = readYamlMap(front);
  if (!yaml.ok) return problem('bad-yaml', yaml.line + 1, yaml.detail);
  const { texts, values, lineOf: lineOfField } = yaml.fields;
  for (const [key, wanted] of [['coachmark', String(version)], ['type', 'session']] as const) {
    const found = texts.get(key);
    if (found !== wanted) return problem(found === undefined ? 'missing-field' : 'bad-field', lineOfField([key]) + 1, key);
  }
  const read = v.safeParse(fields, Object.fromEntries(texts), { abortEarly: true });
  if (!read.success) {
    const [issue] = read.issues;
    const path = (issue.path ?? []).map(({ key }) => String(key));
    return problem(issue.input === undefined ? 'missing-field' : 'bad-field', lineOfField(path) + 1, path.join('.'));
  }
  const { parts, unread } = readParts(tidy.slice(whole.length));
  const others = [...values].filter(([key]) => !known.includes(key));
  const record = { ...read.output, parts, ...(others.length === 0 ? {} : { extra: Object.fromEntries(others) }) };
  return { ok: true, record, unread: unread.map((line) => line + lineOf(whole, whole.length) - 1) };
}

export type ContinuedRecord =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: EntryProblem | { readonly code: 'too-large' } };

/**
 * The file of a session that was continued: the front matter brought up to date, the body to the last byte as it was,
 * with what people wrote into it, and the new parts below.
 *
 * @param more the same session with the parts to add
 */
export function continueRecord(text: string, more: SessionRecord): ContinuedRecord {
  const read = parseRecord(text);
  if (!read.ok) return read;
  const { record } = read;
  if (record.id !== more.id) return problem('bad-field', undefined, 'id');
  const people = mergeRoster([record.people, more.people]).map(personName);
  const continued = { ...record, goal: more.goal, people, parts: [...record.parts, ...more.parts] };
  const [front = ''] = /^\ufeff*---[ \t]*(?:\r\n?|\n)[^]*?^---[ \t]*(?:\r\n?|\n|$)/m.exec(text) ?? [];
  const body = text.slice(front.length);
  const added = more.parts.map((part) => `\n${formatPart(part)}`).join('');
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const own = (ours: string): string => ours.replaceAll('\n', eol);
  return { ok: true, text: `${own(frontOf(continued))}${body}${/[\r\n]$/.test(body) || body === '' ? '' : eol}${own(added)}` };
}

function problem(code: ProblemCode, line?: number, detail?: string): { readonly ok: false; readonly problem: EntryProblem } {
  return {
    ok: false,
    problem: { code, ...(line === undefined ? {} : { line }), ...(detail === undefined ? {} : { detail }) },
  };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, Math.max(0, offset)).split('\n').length;
}
