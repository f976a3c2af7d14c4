import type { SessionState, Stage, Style } from './session/session-state';

export type Role = 'driver' | 'navigator';

/** Names a sentence that says what this role does now; the sentences are the editor's. */
export type HintKey =
  | `${Style}-${Role}`
  | 'observe-mentor'
  | 'observe-learner'
  | 'assist-mentor-drives'
  | 'assist-mentor-navigates'
  | 'assist-learner-drives'
  | 'assist-learner-navigates'
  | 'guide-mentor'
  | 'guide-learner-drives'
  | 'guide-learner-navigates'
  | 'independent-mentor'
  | 'independent-learner';

/** What a question is asked for. */
export type QuestionPurpose = 'clarify' | 'probe' | 'connect' | 'challenge' | 'reflect';

/** The hints for one person, the one of the style first; the second only for who learns or teaches. */
export function hintsFor(state: Pick<SessionState, 'settings'>, person: string, role: Role): readonly HintKey[] {
  const { style, stage, learner, mentor } = state.settings;
  const styled: HintKey = `${style}-${role}`;
  if (person === learner) return [styled, learnerHint(stage, role)];
  return person === mentor ? [styled, mentorHint(stage, role)] : [styled];
}

function learnerHint(stage: Stage, role: Role): HintKey {
  switch (stage) {
    case 'observe':
      return 'observe-learner';
    case 'assist':
      return role === 'driver' ? 'assist-learner-drives' : 'assist-learner-navigates';
    case 'guide':
      return role === 'driver' ? 'guide-learner-drives' : 'guide-learner-navigates';
    case 'independent':
      return 'independent-learner';
  }
}

function mentorHint(stage: Stage, role: Role): HintKey {
  switch (stage) {
    case 'observe':
      return 'observe-mentor';
    case 'assist':
      return role === 'driver' ? 'assist-mentor-drives' : 'assist-mentor-navigates';
    case 'guide':
      return 'guide-mentor';
    case 'independent':
      return 'independent-mentor';
  }
}

/**
 * What kinds of questions suit, the most fitting first. Who watches is asked what they see; who carries more is asked for
 * reasons, then for what could fail, then how they went about it. With strong style the driver types another's idea, so
 * the first thing to get right is what that idea is.
 */
export function purposesFor(style: Style, stage: Stage): readonly QuestionPurpose[] {
  const suited = purposesOf[stage];
  return style === 'strong' ? ['clarify', ...suited.filter((purpose) => purpose !== 'clarify')] : suited;
}

const purposesOf: Record<Stage, readonly QuestionPurpose[]> = {
  observe: ['clarify', 'connect', 'reflect'],
  assist: ['clarify', 'probe', 'connect'],
  guide: ['probe', 'challenge', 'connect'],
  independent: ['challenge', 'reflect', 'probe'],
};
