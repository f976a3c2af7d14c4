/** The rules there are. A code is the name of its rule's file, of its page in docs/rules and of its diagnostic. */
export const ruleCodes = [
  'situation-missing', 'situation-generic', 'behavior-missing', 'impact-missing', 'rationale-missing', 'next-step-missing', 'question-expected',
  'vague-verdict', 'interpretation', 'person-directed', 'absolutes', 'harsh-tone', 'uncivil-tone', 'sarcasm', 'rhetorical-question', 'minimizer', 'hedging',
  'hidden-requirement', 'feedback-sandwich', 'several-topics', 'direct-answer', 'uninformative', 'not-english',
  'novice-needs-a-step', 'competent-judges-first', 'expert-knows-details',
] as const;
export type RuleCode = (typeof ruleCodes)[number];
