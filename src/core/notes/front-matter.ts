import type * as v from 'valibot';
import { type YamlFields, readYamlMap } from '../text/yaml-read';
import { unsafePath } from './anchor-fields';
import { hasConflictMarker, hasWholeConflict } from './conflict-markers';
import type { EntryProblem, ProblemCode } from './entry-problem';
import { tidyText } from './tidy-text';

/** The version of every file of ours with front matter. */
export const frontMatterVersion = 1;

export type ReadFrontMatter =
  | {
      readonly ok: true;
      readonly fields: YamlFields;
      /** All after the fence that closes the front matter. */
      readonly body: string;
      /** The line in the file, from 1, on which the value at that path of keys stands; of its nearest parent if it is absent. */
      lineOf(path: readonly string[]): number;
    }
  | { readonly ok: false; readonly problem: EntryProblem };

/**
 * Reads the front matter of a file that anybody may have written, of this version. Line ends of Windows and a byte order mark
 * do not matter. A text with conflict markers of its own says `markers: text`.
 */
export function readFrontMatter(text: string): ReadFrontMatter {
  const split = splitFile(tidyText(text));
  if ('code' in split) return { ok: false, problem: split };
  const newer = newerVersion(split.front);
  if (newer !== undefined) return { ok: false, problem: newer };
  const read = readYamlMap(split.front);
  // The first line of the file is the fence above the front matter.
  if (!read.ok) return frontProblem('bad-yaml', read.line + 1, read.detail);
  const { fields } = read;
  if (fields.texts.get('markers') !== 'text' && hasWholeConflict(split.body)) {
    const inBody = firstLineWith(split.body, /^<{7}(?: |$)/m);
    return frontProblem('merge-conflict', lineAt(split.front, split.front.length) + 1 + inBody);
  }
  const lineOf = (path: readonly string[]): number => fields.lineOf(path) + 1;
  for (const key of ['coachmark', 'type']) {
    if (!fields.texts.has(key)) return frontProblem('missing-field', lineOf([]), key);
  }
  if (fields.texts.get('coachmark') !== String(frontMatterVersion)) return frontProblem('bad-field', lineOf(['coachmark']), 'coachmark');
  return { ok: true, fields, body: split.body, lineOf };
}

/** A text as the body of such a file, and back: one line end at the end is the file's; all others are the text's. */
export function bodyOf(text: string): string {
  return text === '' ? '' : `${text}\n`;
}

export function textOfBody(body: string): string {
  return body.endsWith('\n') ? body.slice(0, -1) : body;
}

/** What is wrong with a field, by the first thing that its check found: told where the field stands, or belongs. */
export function fieldProblem(issue: v.BaseIssue<unknown>, lineOf: (path: readonly string[]) => number): { readonly ok: false; readonly problem: EntryProblem } {
  const path = (issue.path ?? []).map(({ key }) => String(key));
  const code = issue.message === unsafePath ? unsafePath : issue.input === undefined ? 'missing-field' : 'bad-field';
  return frontProblem(code, lineOf(path), path.join('.'));
}

export function frontProblem(code: ProblemCode, line?: number, detail?: string): { readonly ok: false; readonly problem: EntryProblem } {
  return {
    ok: false,
    problem: { code, ...(line === undefined ? {} : { line }), ...(detail === undefined ? {} : { detail }) },
  };
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
  if (written?.[1] === undefined || Number(written[1]) <= frontMatterVersion) return undefined;
  return { code: 'newer-version', line: lineAt(front, written.index) + 1, detail: written[1] };
}

function firstLineWith(text: string, pattern: RegExp): number {
  return lineAt(text, Math.max(0, text.search(pattern)));
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
