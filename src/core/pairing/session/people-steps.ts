import { shuffle } from '../shuffle';
import { settleCycle, staying } from './rotation';
import type { Refusal, SessionEvent } from './session-event';
import type { Person, Presence, SessionState } from './session-state';
import { withPerson } from './start-session';
import { afterTurn, finishTurn } from './turn-steps';

type PeopleEvent = Extract<SessionEvent, { type: 'away' | 'back' | 'join' | 'leave' | 'reorder' | 'shuffle' }>;

export function peopleStep(state: SessionState, event: PeopleEvent): SessionState | Refusal {
  switch (event.type) {
    case 'join': {
      const joined = withPerson(state.people, event);
      return joined.ok ? arrived({ ...state, people: joined.state }, joined.state.at(-1)!.id) : joined.reason;
    }
    case 'reorder':
      return reordered(state, event.order);
    case 'shuffle': {
      const ids = staying(state.people).map(({ id }) => id);
      const fits = event.random.length >= ids.length && event.random.every((number) => number >= 0 && number < 1);
      const numbers = event.random.values();
      return fits ? reordered(state, shuffle(ids, (limit) => Math.floor((numbers.next().value ?? 0) * limit))) : 'bad-value';
    }
    case 'away':
    case 'back':
    case 'leave': {
      const person = state.people.find(({ id }) => id === event.person);
      return person ? moved(state, person, event) : 'unknown';
    }
  }
}

function moved(state: SessionState, person: Person, event: Extract<PeopleEvent, { person: string }>): SessionState | Refusal {
  const { kind } = person.presence;
  switch (event.type) {
    case 'back':
      return kind === 'here' ? 'already-so' : arrived(withPresence(state, person, { kind: 'here' }), person.id);
    case 'leave':
      return kind === 'left' ? 'already-so' : gone(state, person, { kind: 'left' });
    case 'away':
      return kind === 'here' ? gone(state, person, awayUntil(state, person, event.until)) : 'already-so';
  }
}

/** One cycle is the one that runs, for who has not had a turn in it; else the next. */
function awayUntil({ cycle, drivenInCycle, turn }: SessionState, { id }: Person, until: 'next-cycle' | 'back'): Presence {
  if (until === 'back') return { kind: 'away' };
  const hadTurn = drivenInCycle.includes(id) || turn?.driver === id;
  return { kind: 'away', backInCycle: cycle + (hadTurn ? 2 : 1) };
}

/** A turn ends with its driver going. */
function gone(state: SessionState, person: Person, presence: Presence): SessionState {
  const without = withPresence(state, person, presence);
  if (state.turn?.driver === person.id) return afterTurn(finishTurn(without, false));
  return state.turn === undefined ? settleCycle(without) : without;
}

/** Whoever is here during a turn without driving navigates. */
function arrived(state: SessionState, id: string): SessionState {
  const { turn } = state;
  if (turn === undefined || turn.driver === id || turn.navigators.includes(id)) return state;
  return { ...state, turn: { ...turn, navigators: [...turn.navigators, id] } };
}

function withPresence(state: SessionState, { id }: Person, presence: Presence): SessionState {
  return { ...state, people: state.people.map((person) => (person.id === id ? { ...person, presence } : person)) };
}

/** Who has left stands at the end. */
function reordered(state: SessionState, order: readonly string[]): SessionState | Refusal {
  const ordered = order.flatMap((id) => staying(state.people).filter((person) => person.id === id));
  const complete = new Set(order).size === order.length && ordered.length === order.length;
  if (!complete || ordered.length !== staying(state.people).length) return 'bad-value';
  return { ...state, people: [...ordered, ...state.people.filter((person) => !ordered.includes(person))] };
}
