import { minute } from './limits';
import type { SessionState } from './session-state';
import { drivenIn } from './turn-time';

/** Whether a break is due by the rule: now, or, while a turn is under way, once it is over. Never inside a turn. */
export function isBreakDue(state: Pick<SessionState, 'settings' | 'sinceBreak' | 'turn' | 'phase'>, instant: number): boolean {
  const { settings, sinceBreak, turn, phase } = state;
  if (phase.kind === 'break' || phase.kind === 'ended') return false;
  const { breakRule } = settings;
  const turns = sinceBreak.turns + (turn === undefined ? 0 : 1);
  const drivenMs = sinceBreak.drivenMs + (turn === undefined ? 0 : drivenIn(turn, phase, instant));
  switch (breakRule.after) {
    case 'never':
      return false;
    case 'turns':
      return turns >= breakRule.count;
    case 'minutes':
      return drivenMs >= breakRule.count * minute;
  }
}

/** Whether everybody had a turn since the last retrospective. It falls due between turns, not inside one. */
export function isRetrospectiveDue({ cycle, reviewedCycle, turn }: Pick<SessionState, 'cycle' | 'reviewedCycle' | 'turn'>): boolean {
  return turn === undefined && cycle - 1 > reviewedCycle;
}
