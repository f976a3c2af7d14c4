import type { Memento, Uri } from 'vscode';
import { recordPart } from '../../core/pairing/record/record-part';
import type { SessionRecord } from '../../core/pairing/record/session-record';
import { personName } from '../../core/pairing/roster/same-person';
import type { SessionState } from '../../core/pairing/session/session-state';
import type { SessionRecords } from '../storage/session-records';
import type { SessionHost } from './session-host';

const writtenKey = 'pairing.recorded';

/** Sees to it that each session that is over is written down, and once. */
export class RecordKeeper {
  constructor(
    private readonly host: SessionHost,
    private readonly records: SessionRecords,
    private readonly memento: Memento,
  ) {}

  /** Rejects when it cannot be written; undefined without a session that is over. */
  async write(): Promise<Uri | undefined> {
    const { folder, state } = this.host;
    if (!folder || state?.phase.kind !== 'ended') return undefined;
    const file = await this.records.write(folder, recordOf(state, this.host.now()));
    await this.memento.update(writtenKey, nameOf(state));
    return file;
  }

  /** Writes what was left: a window may die between the end and the record. Whoever has removed a record means it. */
  async writeLast(): Promise<void> {
    const { state } = this.host;
    if (state && this.memento.get<string>(writtenKey) !== nameOf(state)) await this.write();
  }
}

function nameOf({ id, part }: SessionState): string {
  return `${id} ${part}`;
}

/** @param now milliseconds since 1970 by the machine's clock */
function recordOf(state: SessionState, now: number): SessionRecord {
  const zone = -new Date(now).getTimezoneOffset();
  return { id: state.id, goal: state.settings.goal, people: state.people.map(personName), parts: [recordPart(state, now, zone)] };
}
