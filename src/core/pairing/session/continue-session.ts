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
  const staying = ended.people.filter(({ presence }) => presence.kind !== 'left');
  const { learner, mentor, ...plain } = ended.settings;
  // People get ids anew, in their order.
  const idNow = (id: string | undefined): string | undefined => {
    const index = staying.findIndex((person) => person.id === id);
    return index < 0 ? undefined : `p${index + 1}`;
  };
  const [learns, teaches] = [idNow(learner), idNow(mentor)];
  const settings = { ...plain, ...(learns === undefined ? {} : { learner: learns }), ...(teaches === undefined ? {} : { mentor: teaches }) };
  const people = staying.map(({ name, mail }) => (mail === undefined ? { name } : { name, mail }));
  const started = startSession({ id: ended.id, part: ended.part + 1, people, settings, after: ended.revision }, now, writer);
  const last = idNow(ended.lastDriver);
  return started.ok && last !== undefined ? { ok: true, state: { ...started.state, lastDriver: last } } : started;
}
