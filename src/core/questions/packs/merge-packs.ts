import type { Question } from './question';
import type { Pack } from './read-pack';

/** A question with the place in the list of packs from which it comes. */
export interface PackedQuestion extends Question {
  readonly pack: number;
}

/**
 * What is offered when several packs are there: a later one adds questions, puts its own in place of those with the same
 * id, and switches off those whose ids it names.
 *
 * @param packs the built-in ones first, then a team's, then a person's
 */
export function mergePacks(packs: readonly Pack[]): readonly PackedQuestion[] {
  const all = new Map<string, PackedQuestion>();
  for (const [pack, { questions, off }] of packs.entries()) {
    for (const id of off) all.delete(id);
    for (const question of questions) all.set(question.id, { ...question, pack });
  }
  return [...all.values()];
}
