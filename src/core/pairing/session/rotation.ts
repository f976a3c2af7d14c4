import type { Person, SessionState } from './session-state';

/** What decides who drives. */
export type Rotation = Pick<SessionState, 'people' | 'cycle' | 'drivenInCycle' | 'lastDriver'>;

/**
 * Begins a new cycle once everybody who is here has had a turn in this one, and takes back those who were away for it. As
 * everybody who is here throughout has one turn in each cycle, whatever the order and whoever comes and goes, they have
 * equally many, give or take the one of the cycle that is not over.
 */
export function settleCycle<R extends Rotation>(rotation: R): R {
  const { people, cycle, drivenInCycle } = rotation;
  const here = people.filter(isHere);
  if (here.length === 0 || here.some(({ id }) => !drivenInCycle.includes(id))) return rotation;
  return { ...rotation, cycle: cycle + 1, drivenInCycle: [], people: people.map((person) => returning(person, cycle + 1)) };
}

function returning(person: Person, cycle: number): Person {
  const { presence } = person;
  const returns = presence.kind === 'away' && presence.backInCycle !== undefined && presence.backInCycle <= cycle;
  return returns ? { ...person, presence: { kind: 'here' } } : person;
}

/** Who drives after the turn under way, or, between turns, who drives next; undefined when nobody is here. */
export function nextDriver(state: Rotation & Pick<SessionState, 'turn'>): Person | undefined {
  return state.turn === undefined ? due(state) : due(withDriven(state, state.turn.driver));
}

/** The rotation once this person's turn is over. */
export function withDriven<R extends Rotation>(rotation: R, driver: string): R {
  // A timer room may have somebody drive twice in a cycle.
  const others = rotation.drivenInCycle.filter((id) => id !== driver);
  return settleCycle({ ...rotation, lastDriver: driver, drivenInCycle: [...others, driver] });
}

/** The first after the last driver, around the circle, who is here and has not had a turn in this cycle. */
function due({ people, lastDriver, drivenInCycle }: Rotation): Person | undefined {
  const last = people.findIndex(({ id }) => id === lastDriver);
  const circle = [...people.slice(last + 1), ...people.slice(0, last + 1)];
  return circle.find((person) => isHere(person) && !drivenInCycle.includes(person.id));
}

/** Everybody who has not left, in their order: who is here, and who is away. */
export function staying(people: readonly Person[] = []): readonly Person[] {
  return people.filter(({ presence }) => presence.kind !== 'left');
}

export function isHere({ presence }: Person): boolean {
  return presence.kind === 'here';
}

/** Ids of all who are here but for the driver. */
export function navigatorsOf(people: readonly Person[], driver: string): readonly string[] {
  return people.filter((person) => isHere(person) && person.id !== driver).map(({ id }) => id);
}
