import type { Severity } from '../lint/feedback-lint';
import type { Reading } from '../reading/reading';
import type { RuleCode } from './rule-code';

/** A place where a rule has something to say. Offsets are UTF-16 units in the text, the end exclusive. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** In the place of the rule's own message, `{0}` for what varies. */
  readonly message?: string;
  readonly args?: readonly string[];
  /** In the place of the rule's own severity, as long as nobody has set one. */
  readonly severity?: Severity;
}

/** What a rule says of itself, in the hover and in `docs/rules`. Markdown. */
export interface RuleDoc {
  readonly title: string;
  readonly why: string;
  readonly poor: string;
  readonly good: string;
  /** Research that the rule grew from, where there is some. */
  readonly seed?: string;
}

export interface Rule {
  readonly code: RuleCode;
  readonly group: 'structure' | 'content' | 'level';
  readonly severity: Severity;
  /** In the coach's voice; `{0}` for what varies. English, translated at the edge. */
  readonly message: string;
  /** How useful it is to hear of this first; higher comes first. */
  readonly rank: number;
  readonly doc: RuleDoc;
  /** Whether it makes sense of text in any language. */
  readonly anyLanguage?: true;
  readonly check: (reading: Reading) => readonly Hit[];
  /** The whole comment with this hit mended, or nothing where no faithful way is known. Verified by who calls it. */
  readonly rewrite?: (reading: Reading, hit: Hit) => string | undefined;
}
