import { absolutes } from './absolutes';
import { behaviorMissing } from './behavior-missing';
import { competentJudgesFirst } from './competent-judges-first';
import { directAnswer } from './direct-answer';
import { expertKnowsDetails } from './expert-knows-details';
import { feedbackSandwich } from './feedback-sandwich';
import { harshTone } from './harsh-tone';
import { hedging } from './hedging';
import { hiddenRequirement } from './hidden-requirement';
import { impactMissing } from './impact-missing';
import { interpretation } from './interpretation';
import { minimizer } from './minimizer';
import { nextStepMissing } from './next-step-missing';
import { notEnglish } from './not-english';
import { noviceNeedsAStep } from './novice-needs-a-step';
import { personDirected } from './person-directed';
import { questionExpected } from './question-expected';
import { rationaleMissing } from './rationale-missing';
import { rhetoricalQuestion } from './rhetorical-question';
import { sarcasm } from './sarcasm';
import { severalTopics } from './several-topics';
import { situationGeneric } from './situation-generic';
import { situationMissing } from './situation-missing';
import { uncivilTone } from './uncivil-tone';
import { uninformative } from './uninformative';
import { vagueVerdict } from './vague-verdict';
import type { Rule } from './rule';

/** All rules, in the order of their documentation. */
export const rules: readonly Rule[] = [
  situationMissing,
  situationGeneric,
  behaviorMissing,
  impactMissing,
  rationaleMissing,
  nextStepMissing,
  questionExpected,
  vagueVerdict,
  interpretation,
  personDirected,
  absolutes,
  harshTone,
  uncivilTone,
  sarcasm,
  rhetoricalQuestion,
  minimizer,
  hedging,
  hiddenRequirement,
  feedbackSandwich,
  severalTopics,
  directAnswer,
  uninformative,
  notEnglish,
  noviceNeedsAStep,
  competentJudgesFirst,
  expertKnowsDetails,
];
