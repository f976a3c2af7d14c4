import type { Level } from '../../feedback/level';
import type { QuestionPurpose } from '../../pairing/roles';
import type { Topic } from '../topics/topic';

export const purposes = ['clarify', 'probe', 'connect', 'challenge', 'reflect'] as const satisfies readonly QuestionPurpose[];
/** What a question is asked for. */
export type Purpose = (typeof purposes)[number];

/** Where a question stands in a conversation: the arc of coaching, or a step of GROW. */
export const arcs = ['understand', 'explore', 'act', 'goal', 'reality', 'options', 'will'] as const;
export type Arc = (typeof arcs)[number];

/** When a question suits, beside what code is about. */
export const uses = ['review', 'driver', 'navigator', 'prediction', 'retrospective'] as const;
export type Use = (typeof uses)[number];

/** A question that one person asks another about their code or their work. */
export interface Question {
  /** Unique over all packs; a later pack that has it too replaces it. */
  readonly id: string;
  /** One open question in one sentence. */
  readonly text: string;
  readonly purpose: Purpose;
  readonly arc: Arc;
  readonly levels: readonly Level[];
  /** What code it is about; empty where it fits any. */
  readonly topics: readonly Topic[];
  readonly uses: readonly Use[];
  /** What can be asked next. */
  readonly followUps: readonly string[];
  /** What a good answer touches; for who asks, not for who answers. */
  readonly touches: readonly string[];
}
