import type { Kind, Weight } from '../../notes/note';
import type { Level } from '../level';
import type { PartsSaid, Role } from '../lint/feedback-lint';
import { readProse, type Prose } from '../prose/prose';
import { scoresOf, type Scores } from '../scores/scores';
import { readSections, type Sections } from '../sections';
import { isEnglish } from './language';
import { partsSaid } from './parts-said';
import { roleOf } from './role';
import { remarksOf, type Remark } from './remarks';
import { gistsOf } from './tokens';

/** What is known of a comment before it is read. */
export interface Circumstances {
  readonly kind?: Kind;
  readonly weight?: Weight;
  readonly level?: Level;
}

/** Everything that the rules look at, made once for all of them. */
export interface Reading extends Circumstances {
  readonly text: string;
  readonly prose: Prose;
  readonly labelled: Sections;
  readonly remarks: readonly Remark[];
  readonly english: boolean;
  readonly role: Role;
  readonly said: PartsSaid;
  readonly scores: Scores;
}

/**
 * Reads a comment once. Takes time in proportion to its length.
 * @param before a reading of nearly the same text, which saves reading its sentences again
 */
export function readComment(text: string, circumstances: Circumstances = {}, before?: Reading): Reading {
  const prose = readProse(text);
  const labelled = readSections(text);
  const labels = labelled.sections.map(({ labelStart, start }) => ({ start: labelStart, end: start }));
  const remarks = remarksOf(gistsOf(prose, labels), before?.remarks);
  const english = isEnglish(prose);
  const role = roleOf({ prose, labelled, remarks, ...circumstances });
  const said = partsSaid(labelled, remarks);
  return { ...circumstances, text, prose, labelled, remarks, english, role, said, scores: scoresOf(prose) };
}
