import { isSamePerson, personName, type PersonName } from '../roster/same-person';
import { staying } from './rotation';
import type { Stepped } from './session-event';
import type { SessionState } from './session-state';
import { startSession } from './start-session';

/**
 * A session that is over goes on as its next part: the same id, so that its record is added to, the same people in their
 * order without those who left, and the same settings. Whoever drove last does not begin, as in a switch.
 *
 * @param now milliseconds since 1970 by the machine's clock
 * @param writer tells this window from others
 */
export function continueSession(ended: SessionState, now: number, writer: string): Stepped<SessionState> {
  if (ended.phase.kind !== 'ended') return { ok: false, reason: 'already-so' };
  const people = staying(ended.people).map(personName);
  const { learner, mentor, ...plain } = ended.settings;
  const [learns, teaches] = [idAgain(ended, learner, people), idAgain(ended, mentor, people)];
  const settings = { ...plain, ...(learns === undefined ? {} : { learner: learns }), ...(teaches === undefined ? {} : { mentor: teaches }) };
  const started = startSession({ id: ended.id, part: ended.part + 1, people, settings, after: ended.revision }, now, writer);
  const last = idAgain(ended, ended.lastDriver, people);
  return started.ok && last !== undefined ? { ok: true, state: { ...started.state, lastDriver: last } } : started;
}

/**
 * The id that somebody of an earlier session gets in one with these people: ids are given anew, in their order. Undefined
 * for nobody, and for who is not among them.
 */
export function idAgain({ people: before }: Pick<SessionState, 'people'>, id: string | undefined, people: readonly PersonName[]): string | undefined {
  const person = before.find((one) => one.id === id);
  const index = person ? people.findIndex((one) => isSamePerson(one, person)) : -1;
  return index < 0 ? undefined : `p${index + 1}`;
}
