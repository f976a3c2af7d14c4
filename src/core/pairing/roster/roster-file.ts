import * as v from 'valibot';
import { valuePath } from '../../text/value-path';
import { limits } from '../session/limits';
import { oneLine } from '../session/one-line';
import { type PersonName, isSamePerson } from './same-person';

const version = 1;
/** UTF-16 units. */
const longest = 1_000_000;
const mostPeople = 1000;
const mostAliases = 50;

export interface RosterPerson extends PersonName {
  /** Other names and mails of the same person. */
  readonly aliases?: readonly string[];
  /** Keys that this version does not know; written back after the known ones. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export interface Roster {
  readonly people: readonly RosterPerson[];
  readonly extra?: Readonly<Record<string, unknown>>;
}

export interface RosterProblem {
  readonly code:
    | 'too-large'
    /** `detail` is what the reader of JSON says, in English. */
    | 'not-json'
    /** `detail` is the version. */
    | 'newer-version'
    | 'missing-field'
    | 'bad-field'
    /** The person at that place is another one once more. */
    | 'same-person';
  /** The path of the value, such as `people[2].mail`, counting from 0; absent for the file as a whole. */
  readonly where?: string;
  readonly detail?: string;
}

export type ReadRoster =
  | { readonly ok: true; readonly roster: Roster }
  | { readonly ok: false; readonly problem: RosterProblem };

const line = (max: number) =>
  v.pipe(v.string(), v.check((text) => text !== '' && oneLine(text, max) === text));
const personFields = {
  name: line(limits.name),
  mail: v.exactOptional(line(limits.mail)),
  aliases: v.exactOptional(v.pipe(v.array(line(limits.mail)), v.maxLength(mostAliases))),
};
const rosterFields = { version: v.literal(version), people: v.pipe(v.array(v.object(personFields)), v.maxLength(mostPeople)) };
const schema = v.object(rosterFields);

/** The text of `people.json`, one key a line, for people to edit and for git to merge. */
export function formatRoster({ people, extra }: Roster): string {
  const written = people.map(({ name, mail, aliases, extra: more }) => ({
    name,
    ...(mail === undefined ? {} : { mail }),
    ...(aliases === undefined ? {} : { aliases }),
    ...more,
  }));
  return `${JSON.stringify({ version, people: written, ...extra }, undefined, 2)}\n`;
}

/** Reads a file that anybody may have written. Nothing is taken from one that has a problem. */
export function parseRoster(text: string): ReadRoster {
  if (text.length > longest) return problem('too-large');
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return problem('not-json', undefined, error instanceof Error ? error.message : undefined);
  }
  const newer = v.safeParse(v.object({ version: v.pipe(v.number(), v.safeInteger(), v.gtValue(version)) }), file);
  if (newer.success) return problem('newer-version', 'version', String(newer.output.version));
  const read = v.safeParse(schema, file, { abortEarly: true });
  if (!read.success) {
    const [issue] = read.issues;
    const path = valuePath((issue.path ?? []).map(({ key }) => key));
    return problem(issue.input === undefined ? 'missing-field' : 'bad-field', path === '' ? undefined : path);
  }
  const written = file as { readonly people: readonly object[] };
  const people = read.output.people.map((person, index) => ({ ...person, ...extraOf(written.people[index], personFields) }));
  const twice = people.findIndex((person, index) => people.slice(0, index).some((other) => isSamePerson(other, person)));
  if (twice >= 0) return problem('same-person', `people[${twice}]`);
  return { ok: true, roster: { people, ...extraOf(written, rosterFields) } };
}

/** The keys that are not known. Out of what was written: the schema leaves out some names, such as `constructor`. */
function extraOf(written: object | undefined, known: object): { readonly extra?: Readonly<Record<string, unknown>> } {
  const others = Object.entries(written ?? {}).filter(([key]) => !Object.hasOwn(known, key));
  // `fromEntries` defines, where an assignment to `__proto__` would reach the prototype.
  return others.length === 0 ? {} : { extra: Object.fromEntries(others) };
}

function problem(code: RosterProblem['code'], where?: string, detail?: string): ReadRoster {
  return {
    ok: false,
    problem: { code, ...(where === undefined ? {} : { where }), ...(detail === undefined ? {} : { detail }) },
  };
}
