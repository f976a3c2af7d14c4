/**
 * The parts of a comment. The first three are the Situation-Behavior-Impact model of the Center for Creative
 * Leadership; the other two make it teach.
 */
export type Part = 'situation' | 'behavior' | 'impact' | 'nextStep' | 'question';
export const parts: readonly Part[] = ['situation', 'behavior', 'impact', 'nextStep', 'question'];

/** How a part is labelled in text that Coachmark writes. The labels belong to the file format, so they stay English. */
export const labelOfPart: Readonly<Record<Part, string>> = {
  situation: 'Situation',
  behavior: 'Behavior',
  impact: 'Impact',
  nextStep: 'Next step',
  question: 'Question',
};

/** The label and what separates it from its text, as Markdown that reads well on any forge. */
export function labelMarkup(part: Part): string {
  return `**${labelOfPart[part]}:**`;
}
