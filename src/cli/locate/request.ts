import * as v from 'valibot';
import type { LocateRequest } from '../../locator/request';
import { checked } from '../checked';

const line = v.pipe(v.number(), v.integer(), v.minValue(1));
const request = v.pipe(
  v.object({
    id: v.optional(v.union([v.string(), v.number()])),
    path: v.string(),
    languageId: v.optional(v.string()),
    before: v.string(),
    startLine: line,
    endLine: line,
    after: v.record(v.string(), v.string()),
    git: v.optional(v.object({ repo: v.string(), from: commit(), to: commit() })),
    stored: v.optional(v.boolean()),
  }),
  v.check(({ startLine, endLine }) => endLine >= startLine, 'endLine is before startLine'),
);

/** A line of input, checked. @throws with a sentence for people */
export function readRequest(value: unknown): LocateRequest & { readonly id: string | number | undefined } {
  const { id, path, languageId, before, startLine, endLine, after, git, stored } = checked(request, value);
  return {
    id,
    path,
    before,
    startLine,
    endLine,
    after: new Map(Object.entries(after)),
    stored: stored === true,
    ...(languageId === undefined ? {} : { languageId }),
    ...(git === undefined ? {} : { git }),
  };
}

/** What names a commit, and can be nothing else to git. */
function commit(): v.GenericSchema<string> {
  return v.pipe(v.string(), v.regex(/^[\w./@{}^~+-]+$/, 'not the name of a commit'), v.check((name) => !name.startsWith('-'), 'not the name of a commit'));
}
