import { Disposable, type Memento } from 'vscode';
import { registerCommands } from '../platform/commands';
import { setContextKey } from '../platform/context-keys';
import { inBackground } from '../platform/report';
import type { PeopleFile } from '../storage/people-file';
import type { SessionFiles } from '../storage/session-files';
import type { SessionRecords } from '../storage/session-records';
import { CommitCredit } from './commit-credit';
import { endPairing } from './end';
import { showPairingMenu } from './menu';
import { offerMobNext, runMobNext } from './mob-next';
import { PairingTree } from './pairing-tree';
import { changePeople, presenceCommands } from './people';
import { compareOne, predict } from './predictions';
import { QuestionsInSession } from './questions-in-session';
import { RecordKeeper } from './record';
import { JoinedRoom } from './room/joined-room';
import type { Fetch } from './room/room-connection';
import { Roster } from './roster';
import { SessionHost } from './session-host';
import { changeSettings } from './session-settings';
import { shareRecord } from './share-record';
import { SleepWatch } from './sleep-watch';
import { StartSession } from './start';
import { StatusItem } from './status-item';
import { TurnEnd } from './turn-end';
import { Turns } from './turns';
import { countTyping } from './typing-count';

export interface PairingNeeds {
  readonly files: SessionFiles;
  readonly records: SessionRecords;
  readonly people: PeopleFile;
  /** Remembers for this folder on this machine. */
  readonly memento: Memento;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds; counts on whatever the machine's clock is set to. */
  readonly steady: () => number;
  /** Tells this window from others. */
  readonly window: string;
  /** Reaches timer rooms; absent where the extension cannot reach other servers. */
  readonly fetch?: Fetch | undefined;
}

/** With so many ticks of the clock the file is looked at, whether or not something told of it. */
const looking = 3;

/** The rotation of driver and navigator: its clock, its view, and what people do with it. */
export function registerPairing({ files, records, people, memento, now, steady, window: writer, fetch }: PairingNeeds): Disposable & { readonly questions: QuestionsInSession } {
  const host = new SessionHost(files, now, writer);
  const turns = new Turns(host, () => offerMobNext(host));
  const roster = new Roster(people, records);
  const keeper = new RecordKeeper(host, records, memento);
  const start = new StartSession(host, keeper, roster, turns);
  const sleep = new SleepWatch(host, memento, steady);
  const turnEnd = new TurnEnd(host, turns, () => sleep.isAsking);
  const room = new JoinedRoom(host, memento, fetch);
  const tree = new PairingTree(host, room);
  const credit = new CommitCredit(host);
  let ticks = 0;
  const status = new StatusItem(host, () => {
    if (++ticks % looking === 0) inBackground(host.lookIfWritten());
    sleep.look();
    turnEnd.look();
    tree.onTick();
  });
  const tellPhase = (): void => {
    setContextKey('coachmark:pairing.phase', host.running?.phase.kind ?? 'none');
    setContextKey('coachmark:pairing.canContinue', host.state?.phase.kind === 'ended');
  };
  tellPhase();
  const registered = Disposable.from(
    host.onDidChange(tellPhase),
    ...registerCommands({
      'coachmark.pairing.start': () => start.run(),
      'coachmark.pairing.continue': () => start.continueLast(),
      'coachmark.pairing.menu': () => showPairingMenu(host),
      'coachmark.pairing.begin': () => turns.begin(),
      'coachmark.pairing.pause': () => turns.pauseOrResume(),
      'coachmark.pairing.resume': () => turns.pauseOrResume(),
      'coachmark.pairing.switch': () => turns.switchNow(),
      'coachmark.pairing.extend': () => turns.extend(),
      'coachmark.pairing.skip': () => host.dispatch({ type: 'skip' }),
      'coachmark.pairing.break': () => turns.takeBreak(),
      'coachmark.pairing.people': () => changePeople(host, roster),
      'coachmark.pairing.settings': () => changeSettings(host),
      'coachmark.pairing.predict': () => predict(host),
      'coachmark.pairing.compare': () => compareOne(host),
      'coachmark.pairing.credit': () => credit.add(),
      'coachmark.pairing.mobNext': () => runMobNext(host),
      'coachmark.pairing.room': () => room.joinOrLeave(),
      'coachmark.pairing.end': () => endPairing(host, keeper, records),
      'coachmark.pairing.share': () => shareRecord(host, records),
      ...presenceCommands(host),
    }),
    countTyping(host),
    status,
    turnEnd,
    sleep,
    tree,
    room,
    credit,
    host,
  );
  return Object.assign(registered, { questions: new QuestionsInSession(host) });
}
