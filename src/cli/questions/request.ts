import * as v from 'valibot';
import { levels } from '../../core/feedback/level';
import type { Lines } from '../../core/questions/code/around';
import type { Occasion } from '../../core/questions/rank/rank-questions';
import { uses } from '../../core/questions/packs/question';
import { checked } from '../checked';

const line = v.pipe(v.number(), v.integer(), v.minValue(1));
const request = v.object({
  id: v.optional(v.union([v.string(), v.number()])),
  languageId: v.string(),
  code: v.string(),
  selection: v.optional(v.nullable(v.pipe(v.object({ startLine: line, endLine: line }), v.check(({ startLine, endLine }) => endLine >= startLine, 'endLine is before startLine')))),
  level: v.optional(v.nullable(v.picklist(levels, `one of ${levels.join(', ')}`))),
  role: v.optional(v.nullable(v.picklist(uses, `one of ${uses.join(', ')}`))),
});

/** What questions are asked for. */
export interface QuestionsRequest {
  readonly id: string | number | undefined;
  readonly languageId: string;
  readonly code: string;
  readonly selected: Lines | undefined;
  readonly occasion: Occasion;
}

/** A line of input, checked. @throws with a sentence for people */
export function readRequest(value: unknown): QuestionsRequest {
  const { id, languageId, code, selection, level, role } = checked(request, value);
  return {
    id,
    languageId,
    code,
    selected: selection ? { first: selection.startLine - 1, last: selection.endLine - 1 } : undefined,
    occasion: { ...(level ? { level } : {}), ...(role ? { role } : {}) },
  };
}
