import type { PartsSaid } from '../lint/feedback-lint';
import type { Part } from '../parts';
import { textOfPart, type Sections } from '../sections';
import type { Remark } from './remarks';

/**
 * Which parts a comment has. A labelled part counts when something stands in it, one without its label is read. A fact or an
 * effect that stands beside a request is the reason for it, whether or not a `because` ties them.
 */
export function partsSaid(labelled: Sections, remarks: readonly Remark[]): PartsSaid {
  const said = (part: Part, read: boolean): boolean =>
    labelled.sections.some((section) => section.part === part) ? textOfPart(labelled, part) !== '' : read;
  // A piece under Situation without a verb proposes nothing.
  const isLabelled = labelled.sections.length > 0;
  const behavior = said('behavior', remarks.some((one) => one.behavior));
  const impact = said('impact', remarks.some((one) => one.impact));
  const nextStep = said('nextStep', remarks.some((one) => (isLabelled ? one.isAsked : one.nextStep)));
  return {
    situation: said('situation', remarks.some((one) => one.situation)),
    behavior,
    impact,
    rationale: remarks.some((one) => one.rationale) || (nextStep && (behavior || impact)),
    nextStep,
  };
}
