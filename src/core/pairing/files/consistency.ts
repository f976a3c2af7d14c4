import type { SessionState } from '../session/session-state';

/**
 * Whether the fields of a session agree with each other as they do after every event. A file that somebody wrote into
 * could otherwise give a turn without a driver, or a remaining time longer than the turn.
 */
export function isConsistent(state: SessionState): boolean {
  return knowsItsPeople(state) && keepsItsTime(state) && areNumbered(state.predictions) && areNumbered(state.questions);
}

function knowsItsPeople(state: SessionState): boolean {
  const { people, settings, turn, turns, lastDriver, drivenInCycle, handovers, predictions, questions } = state;
  const ids = new Map(people.map((person) => [person.id, person]));
  const named = [
    settings.learner, settings.mentor, lastDriver, ...drivenInCycle,
    ...[...turns, ...(turn ? [turn] : [])].flatMap(({ driver, navigators }) => [driver, ...navigators]),
    ...handovers.flatMap(({ from, to }) => [from, to]),
    ...predictions.map(({ by }) => by),
    ...questions.flatMap(({ by, to }) => [by, to]),
  ];
  return (
    people.length > 0 &&
    ids.size === people.length &&
    // So the next to join gets an id that nobody has.
    people.every(({ id }) => Number(id.slice(1)) <= people.length) &&
    named.every((id) => id === undefined || ids.has(id)) &&
    (turn === undefined || ids.get(turn.driver)?.presence.kind === 'here')
  );
}

function keepsItsTime({ startedAt, at, phase, turn, spent }: SessionState): boolean {
  const before = spent.driven + spent.paused + spent.break + spent.waiting;
  if (phase.since < startedAt || phase.since > at || before !== phase.since - startedAt) return false;
  if ((turn !== undefined) !== (phase.kind === 'running' || phase.kind === 'paused')) return false;
  if (turn === undefined) return true;
  const remaining = phase.kind === 'running' ? phase.endsAt - phase.since : phase.kind === 'paused' ? phase.remainingMs : 0;
  const driven = turn.plannedMs + turn.extendedMs - remaining;
  return driven >= 0 && turn.startedAt + driven + turn.pausedMs === phase.since;
}

function areNumbered(list: readonly { readonly number: number }[]): boolean {
  return list.every(({ number }, index) => number === index + 1);
}
