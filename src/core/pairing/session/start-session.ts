import { isEntryId } from '../../notes/id';
import { isSamePerson, type PersonName } from '../roster/same-person';
import { limits } from './limits';
import { oneLine, oneLineIf } from './one-line';
import { type Stepped, refused } from './session-event';
import { isInstant } from './session-time';
import { changedSettings } from './settings';
import type { Person, SessionState, Settings } from './session-state';

export interface Start {
  /** See `notes/id.ts`. */
  readonly id: string;
  /** From 1; 1 if absent. More when a session is continued. */
  readonly part?: number;
  /** At least two, in the order of driving. They get the ids `p1`, `p2`, …, which settings may name. */
  readonly people: readonly PersonName[];
  /** What is left out is as in `defaultSettings`. */
  readonly settings?: Partial<Settings>;
  /** The revision of the session that this machine had before, even if it has ended. So every window takes this for newer. */
  readonly after?: number;
}

export const defaultSettings: Settings = {
  goal: '',
  style: 'classic',
  stage: 'assist',
  turnMinutes: 30,
  breakRule: { after: 'never' },
  breakMinutes: 10,
  autoStart: false,
};

/**
 * A session in which the first turn is due.
 *
 * @param now milliseconds since 1970 by the machine's clock
 * @param writer tells this window from others
 */
export function startSession(start: Start, now: number, writer: string): Stepped<SessionState> {
  const { part = 1, after = 0 } = start;
  if (!isEntryId(start.id) || !isInstant(now) || !isCount(part, 1) || !isCount(after, 0)) return refused('bad-value');
  let people: readonly Person[] = [];
  for (const one of start.people) {
    const joined = withPerson(people, one);
    if (!joined.ok) return joined;
    people = joined.state;
  }
  if (people.length < 2) return refused('too-few-people');
  const settings = changedSettings(defaultSettings, start.settings ?? {}, people);
  if (settings === undefined) return refused('bad-value');
  // Adding zero: a minus zero would come back from a file as another value.
  const at = Math.floor(now) + 0;
  return {
    ok: true,
    state: {
      id: start.id,
      part,
      revision: after + 1,
      writer: oneLine(writer, limits.writer),
      startedAt: at,
      at,
      shift: 0,
      settings,
      people,
      phase: { kind: 'waiting', since: at },
      turns: [],
      cycle: 1,
      drivenInCycle: [],
      spent: { driven: 0, paused: 0, break: 0, waiting: 0 },
      sinceBreak: { turns: 0, drivenMs: 0 },
      reviewedCycle: 0,
      handovers: [],
      predictions: [],
      questions: [],
      retrospectives: [],
      nextActions: [],
    },
  };
}

/** These people as a session would have them; whoever is no person, or is there already, is left out. */
export function withPeople(names: readonly PersonName[]): readonly Person[] {
  return names.reduce<readonly Person[]>((people, one) => {
    const joined = withPerson(people, one);
    return joined.ok ? joined.state : people;
  }, []);
}

/** The people with one more at the end. */
export function withPerson(people: readonly Person[], { name, mail }: PersonName): Stepped<readonly Person[]> {
  const kept = { name: oneLine(name, limits.name), mail: oneLineIf(mail, limits.mail) };
  if (kept.name === '') return refused('bad-value');
  if (people.length >= limits.people) return refused('full');
  const person = kept.mail === undefined ? { name: kept.name } : { name: kept.name, mail: kept.mail };
  if (people.some((other) => isSamePerson(other, person))) return refused('same-person');
  return { ok: true, state: [...people, { id: `p${people.length + 1}`, ...person, presence: { kind: 'here' } }] };
}

function isCount(value: number, least: number): boolean {
  return Number.isSafeInteger(value) && value >= least;
}
