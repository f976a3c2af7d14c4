/** What a comment is for. A `reply` is an author's answer, a `fragment` bare code or a bare replacement. */
export type Role = 'feedback' | 'question' | 'praise' | 'reply' | 'fragment' | 'other';
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Which parts a remark has, labelled or not. */
export interface PartsSaid {
  readonly situation: boolean;
  readonly behavior: boolean;
  readonly impact: boolean;
  readonly rationale: boolean;
  readonly nextStep: boolean;
}

/** One thing to be said about a comment. Offsets are UTF-16 units in the text, the end exclusive. */
export interface Finding {
  /** Name of the rule's file. */
  readonly code: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  /** In the coach's voice: names the thing, says why in half a sentence, and hands over the next step. English; translated at the edge. */
  readonly message: string;
  /** The same before its values were filled in, `{0}` for the first: what is translated. */
  readonly template: string;
  readonly args: readonly string[];
  /** The whole comment rewritten, where a faithful rewrite exists. */
  readonly rewrite?: string;
}

/** Everything that is found out about a comment. The four numbers go from 0 to 1: shown from .5, a warning from .9. */
export interface FeedbackLint {
  readonly role: Role;
  readonly sections: PartsSaid;
  readonly harsh: number;
  readonly uncivil: number;
  readonly uninformative: number;
  readonly hedged: number;
  /** The most useful first. */
  readonly findings: readonly Finding[];
}
