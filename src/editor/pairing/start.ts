import { l10n, window, type WorkspaceFolder } from 'vscode';
import { newEntryId } from '../../core/notes/id';
import { isSamePerson, type PersonName } from '../../core/pairing/roster/same-person';
import { idAgain } from '../../core/pairing/session/continue-session';
import { staying } from '../../core/pairing/session/rotation';
import { changedSettings } from '../../core/pairing/session/settings';
import type { Settings, SessionState } from '../../core/pairing/session/session-state';
import { defaultSettings, withPeople } from '../../core/pairing/session/start-session';
import { randomBytes } from '../platform/random-bytes';
import type { RecordKeeper } from './record';
import type { Roster } from './roster';
import type { SessionHost } from './session-host';
import { askManner, mannerWords } from './session-settings';
import { askOrder, askPeople } from './who-is-here';
import { askLine } from './skippable';
import { askMinutes, type Turns } from './turns';
import { askWarning, sayInformation } from '../platform/say';

const presets = [30, 25, 15, 10, 5];
/** A switch is somebody's own act: the next turn begins with it, unless people choose to wait. */
const firstSettings: Settings = { ...defaultSettings, autoStart: true };

/** Asks who pairs, on what and for how long, and begins. Whoever gives up in between has changed nothing. */
export class StartSession {
  constructor(
    private readonly host: SessionHost,
    private readonly records: RecordKeeper,
    private readonly roster: Roster,
    private readonly turns: Turns,
  ) {}

  async run(): Promise<void> {
    const folder = await this.clearedFolder();
    if (!folder) return;
    const before = this.host.state;
    const known = await this.roster.known(folder);
    const chosen = await askPeople(known, peopleBefore(before, known));
    const people = chosen && (await askOrder(chosen));
    if (!people) return;
    const goal = await askLine(l10n.t('Start pairing {0}/{1}', 3, 4), l10n.t('What do you want to get done?'));
    if (goal === undefined) return;
    const settings = await askSettings({ ...settingsBefore(before, people), goal }, people);
    if (!settings) return;
    await this.records.writeLast();
    const id = newEntryId(new Date(this.host.now()), randomBytes);
    if (await this.host.start({ id, people, settings })) await this.turns.begin();
  }

  /** Goes on with the session that ended last, with the same people; its record is added to. */
  async continueLast(): Promise<void> {
    if (!(await this.clearedFolder())) return;
    if (!this.host.state) {
      void sayInformation(l10n.t('There is no session to continue. Start one.'));
      return;
    }
    await this.records.writeLast();
    if (await this.host.continueLast()) await this.turns.begin();
  }

  /** The folder, once no session is going on in it. */
  private async clearedFolder(): Promise<WorkspaceFolder | undefined> {
    const { host } = this;
    if (!host.folder) {
      void sayInformation(l10n.t('Open a folder first: the session is kept in it.'));
      return undefined;
    }
    await host.look();
    if (!host.running) return host.folder;
    const end = l10n.t('End it and start another');
    const choice = await askWarning(l10n.t('A session is going on in this folder.'), { modal: true }, end);
    if (choice !== end || (host.running && !(await host.dispatch({ type: 'end' })))) return undefined;
    await this.records.writeLast();
    return host.folder;
  }
}

/** Who was in the last session is ticked, in the order of then; else oneself, who is known first. */
function peopleBefore(before: SessionState | undefined, known: readonly PersonName[]): readonly PersonName[] {
  const again = staying(before?.people).flatMap((person) => known.find((one) => isSamePerson(one, person)) ?? []);
  return again.length >= 2 ? again : known.slice(0, 1);
}

/** How people worked together last time is how they begin; who learned learns again if they are here. */
function settingsBefore(before: SessionState | undefined, people: readonly PersonName[]): Settings {
  if (!before) return firstSettings;
  const { learner, mentor, ...plain } = before.settings;
  const [learns, teaches] = [idAgain(before, learner, people), idAgain(before, mentor, people)];
  return learns === undefined || teaches === undefined ? plain : { ...plain, learner: learns, mentor: teaches };
}

/** The last step: the length of a turn, with the way of working one row further. */
async function askSettings(begun: Settings, names: readonly PersonName[]): Promise<Settings | undefined> {
  const people = withPeople(names);
  for (let settings = begun; ; ) {
    const { turnMinutes } = settings;
    const lengths = [turnMinutes, ...presets.filter((minutes) => minutes !== turnMinutes)];
    const other = { label: l10n.t('Another length…'), minutes: 0 };
    const manner = { label: `$(settings-gear) ${l10n.t('Style, who learns, breaks…')}`, description: mannerWords(settings, people), minutes: 0 };
    const items = [...lengths.map((minutes) => ({ label: l10n.t('{0} minutes', minutes), minutes })), other, manner];
    const choice = await window.showQuickPick(items, { title: l10n.t('Start pairing {0}/{1}', 4, 4), placeHolder: l10n.t('How long is a turn?') });
    if (!choice) return undefined;
    if (choice === manner) {
      const change = await askManner(settings, people);
      settings = (change && changedSettings(settings, change, people)) ?? settings;
      continue;
    }
    const minutes = choice === other ? await askMinutes(l10n.t('How long is a turn?'), turnMinutes) : choice.minutes;
    return minutes === undefined ? undefined : { ...settings, turnMinutes: minutes };
  }
}
