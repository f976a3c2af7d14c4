import type { Level } from '../core/feedback/level';
import type { Severity } from '../core/feedback/lint/feedback-lint';
import type { RuleCode } from '../core/feedback/rules/rule-code';
import type { Kind, Weight } from '../core/notes/note';

/** What findings of a rule can be set to count for. */
export type RuleSeverity = Severity | 'off';

/** What the feedback server is set to. What is no rule or no severity counts as not set. Sent as `initializationOptions`, and as `{ coachmark: { feedback } }` when it changes. */
export interface FeedbackSettings {
  /** What findings of a rule count for; `off` leaves them out. */
  readonly rules: Readonly<Record<string, string>>;
  /** How far the person is who gets the comments. */
  readonly level?: Level;
  /** So many findings are shown of one comment, the most useful first; 0 for all. */
  readonly most: number;
}

/** Notification from the client: what is known of a comment box that its text does not say. */
export const aboutBox = 'coachmark/aboutBox';
export interface AboutBox {
  readonly uri: string;
  readonly kind?: Kind;
  readonly weight?: Weight;
  /** Whether it is on screen. VS Code never says that a box was closed, and its findings would stay. */
  readonly isShown: boolean;
}

/** Request from the client: the page of a rule, as Markdown; empty for a code that no rule has. `{ code }` in. */
export const askRulePage = 'coachmark/rulePage';

/** What goes with a diagnostic, and comes back when fixes are asked for. */
export interface FindingData {
  readonly code: RuleCode;
  /** The message before `{0}` and so on were filled in, for translation where it is shown. */
  readonly template: string;
  readonly args: readonly string[];
}
