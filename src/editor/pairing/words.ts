import { l10n } from 'vscode';
import type { HintKey } from '../../core/pairing/roles';
import type { Clock } from '../../core/pairing/session/clock';
import type { Refusal } from '../../core/pairing/session/session-event';
import type { Stage, Style } from '../../core/pairing/session/session-state';

/** `12:40`, `1:02:05`; a remaining time is rounded up, so that it shows zero only when it is over. */
export function timeWords(ms: number, round: 'up' | 'down'): string {
  const seconds = round === 'up' ? Math.ceil(ms / 1000) : Math.floor(ms / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const padded = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${padded(minutes)}:${padded(rest)}` : `${minutes}:${padded(rest)}`;
}

/** What is left of the turn or the break, or by how much it is over. */
export function leftWords({ remainingMs, overtimeMs }: Pick<Clock, 'remainingMs' | 'overtimeMs'>): string {
  return overtimeMs > 0 ? `+${timeWords(overtimeMs, 'down')}` : timeWords(remainingMs, 'up');
}

/** A length of time to the minute. */
export function minutesWords(ms: number): string {
  return l10n.t('{0} min', Math.round(ms / 60_000));
}

/** Why something was not done, and what to do instead. */
export function refusalWords(reason: Refusal): string {
  switch (reason) {
    case 'session-ended':
      return l10n.t('The session is over. Start a new one.');
    case 'turn-under-way':
      return l10n.t('A turn is under way already.');
    case 'no-turn':
      return l10n.t('No turn is under way. Begin one first.');
    case 'not-running':
      return l10n.t('The clock is not running.');
    case 'not-paused':
      return l10n.t('The clock is running already.');
    case 'on-break':
      return l10n.t('It is break time. End the break first.');
    case 'not-on-break':
      return l10n.t('There is no break to end.');
    case 'nobody-here':
      return l10n.t('Nobody is here to drive. Bring somebody back first.');
    case 'too-few-people':
      return l10n.t('A session needs at least two people.');
    case 'same-person':
      return l10n.t('That person is in the session already.');
    case 'unknown':
      return l10n.t('That person or entry is not in the session any more.');
    case 'already-so':
      return l10n.t('That is so already.');
    case 'bad-value':
      return l10n.t('That value makes no sense here. Minutes go from 1 to 240.');
    case 'full':
      return l10n.t('The session holds no more. End it and start another.');
  }
}

export function styleWords(style: Style): string {
  switch (style) {
    case 'classic':
      return l10n.t('Classic');
    case 'strong':
      return l10n.t('Strong-style');
    case 'ping-pong':
      return l10n.t('Ping-pong');
  }
}

export function stageWords(stage: Stage): string {
  switch (stage) {
    case 'observe':
      return l10n.t('Observe');
    case 'assist':
      return l10n.t('Assist');
    case 'guide':
      return l10n.t('Guide');
    case 'independent':
      return l10n.t('Independent');
  }
}

/** What a role does now, in one sentence. */
export function hintWords(key: HintKey): string {
  switch (key) {
    case 'classic-driver':
      return l10n.t('Type, and say aloud what you are doing.');
    case 'classic-navigator':
      return l10n.t('Think one step ahead, and leave the keys alone.');
    case 'strong-driver':
      return l10n.t('Type what the navigator has in mind; trust first, ask after.');
    case 'strong-navigator':
      return l10n.t('Every idea goes through the other hands: say the intent before the detail.');
    case 'ping-pong-driver':
      return l10n.t('Make the failing test pass, then write the next one and hand over.');
    case 'ping-pong-navigator':
      return l10n.t('Watch for the smallest step that makes the test pass.');
    case 'observe-mentor':
      return l10n.t('Say why, not only what: somebody is learning by watching.');
    case 'observe-learner':
      return l10n.t('Stop the work whenever a step is not clear.');
    case 'assist-mentor-drives':
      return l10n.t('Leave the next small part to the learner.');
    case 'assist-mentor-navigates':
      return l10n.t('Name the goal of the step, and wait before you name the way.');
    case 'assist-learner-drives':
      return l10n.t('Say what you expect before you run it.');
    case 'assist-learner-navigates':
      return l10n.t('Say what you would do next, before you see it done.');
    case 'guide-mentor':
      return l10n.t('Ask rather than tell; the plan belongs to the learner.');
    case 'guide-learner-drives':
      return l10n.t('Lead: name the plan, then take its first step.');
    case 'guide-learner-navigates':
      return l10n.t('Lead with words: the other hands wait for your plan.');
    case 'independent-mentor':
      return l10n.t('You are on call; answer what is asked.');
    case 'independent-learner':
      return l10n.t('It is yours. Ask for a second look when it matters.');
  }
}
