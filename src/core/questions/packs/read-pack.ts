import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { levels } from '../../feedback/level';
import { oneLine } from '../../pairing/session/one-line';
import { valuePath } from '../../text/value-path';
import { topics } from '../topics/topic';
import { arcs, purposes, type Question, uses } from './question';

export const packVersion = 1;
/** UTF-16 units. */
const longest = 2_000_000;
const mostQuestions = 5000;

/** Questions that belong together, as one file has them. */
export interface Pack {
  readonly title: string;
  readonly questions: readonly Question[];
  /** Ids of questions of earlier packs that are not to be offered. */
  readonly off: readonly string[];
}

export interface PackProblem {
  readonly code: 'too-large' | 'not-json' | 'newer-version' | 'missing-field' | 'bad-field' | 'same-id';
  /** From 1. */
  readonly line: number;
  /** The path of the value, such as `questions[2].purpose`, counting from 0; absent for the file as a whole. */
  readonly where?: string;
  /** What the reader of JSON says, the version, the id, or what may stand there. */
  readonly detail?: string;
}

export type ReadPack = { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly problem: PackProblem };

const line = (max: number) => v.pipe(v.string(), v.check((text) => text !== '' && oneLine(text, max) === text, `one line of at most ${max} characters`));
const lines = (max: number) => v.exactOptional(v.pipe(v.array(line(300)), v.maxLength(max)), []);
const someOf = <const T extends readonly string[]>(list: T) => v.pipe(v.array(v.picklist(list, list.join(', '))), v.maxLength(list.length));
const question = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'small letters, digits and hyphens'), v.maxLength(100)),
  text: line(300),
  purpose: v.picklist(purposes, purposes.join(', ')),
  arc: v.exactOptional(v.picklist(arcs, arcs.join(', ')), 'explore'),
  levels: v.exactOptional(someOf(levels), [...levels]),
  topics: v.exactOptional(someOf(topics), []),
  uses: v.exactOptional(someOf(uses), ['review', 'navigator']),
  followUps: lines(10),
  touches: lines(10),
});
const schema = v.object({
  version: v.literal(packVersion),
  title: v.exactOptional(line(100), ''),
  questions: v.exactOptional(v.pipe(v.array(question), v.maxLength(mostQuestions)), []),
  off: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(mostQuestions)), []),
});

/** Reads a file that anybody may have written. Nothing is taken from one that has a problem; what it does not know it leaves out. */
export function readPack(text: string): ReadPack {
  if (text.length > longest) return problem('too-large', 1);
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    return problem('not-json', lineOfError(text, detail), undefined, detail);
  }
  const newer = v.safeParse(v.object({ version: v.pipe(v.number(), v.safeInteger(), v.gtValue(packVersion)) }), file);
  if (newer.success) return problem('newer-version', lineAt(text, ['version']), 'version', String(newer.output.version));
  const read = v.safeParse(schema, file, { abortEarly: true });
  if (!read.success) {
    const [issue] = read.issues;
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    const isMissing = issue.input === undefined;
    // A missing field is told of where it belongs.
    return problem(isMissing ? 'missing-field' : 'bad-field', lineAt(text, isMissing ? path.slice(0, -1) : path), valuePath(path), isMissing ? undefined : issue.message);
  }
  const pack: Pack = read.output;
  const twice = pack.questions.findIndex(({ id }, index) => pack.questions.findIndex((other) => other.id === id) < index);
  if (twice >= 0) return problem('same-id', lineAt(text, ['questions', twice, 'id']), valuePath(['questions', twice]), pack.questions[twice]!.id);
  return { ok: true, pack };
}

/** The line from 1 on which a question stands in its file; 1 if it does not. */
export function lineOfQuestion(text: string, id: string): number {
  const at = text.search(new RegExp(`"id"\\s*:\\s*"${id.replace(/[^a-z0-9-]/g, '')}"`));
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

/** JSON is YAML, whose reader knows where everything stands. */
function lineAt(text: string, path: readonly (string | number)[]): number {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { readonly range?: readonly number[] | null } | undefined;
    if (node?.range) return Math.max(1, lineCounter.linePos(node.range[0] ?? 0).line);
  }
  return 1;
}

function lineOfError(text: string, message: string): number {
  const at = /at position (\d+)/.exec(message)?.[1];
  return text.slice(0, at === undefined ? text.trimEnd().length : Number(at)).split('\n').length;
}

function problem(code: PackProblem['code'], at: number, where?: string, detail?: string): ReadPack {
  return { ok: false, problem: { code, line: at, ...(where === undefined || where === '' ? {} : { where }), ...(detail === undefined ? {} : { detail }) } };
}
