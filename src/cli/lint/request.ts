import * as v from 'valibot';
import type { LintOptions } from '../../core/feedback/lint/lint-feedback';
import { levels } from '../../core/feedback/level';
import { kinds, weights } from '../../core/notes/note';
import { checked } from '../checked';

const request = v.object({
  text: v.string(),
  kind: v.optional(v.picklist(kinds)),
  weight: v.optional(v.picklist(weights)),
  level: v.optional(v.picklist(levels)),
});

/** A line of input, checked. @throws with a sentence for people */
export function readRequest(value: unknown): { readonly text: string; readonly options: LintOptions } {
  const { text, kind, weight, level } = checked(request, value);
  return { text, options: { ...(kind && { kind }), ...(weight && { weight }), ...(level && { level }) } };
}
