import { l10n, type QuickPickItem, ThemeIcon, window, type WorkspaceFolder } from 'vscode';
import { newEntryId } from '../../core/notes/id';
import { mergeRoster } from '../../core/pairing/roster/merge-roster';
import type { PersonName } from '../../core/pairing/roster/same-person';
import { repositoryOf } from '../platform/git';
import type { SessionRecords } from '../storage/session-records';
import type { SessionHost } from './session-host';
import { askMinutes, type Turns } from './turns';

interface PersonItem extends QuickPickItem {
  readonly person?: PersonName;
}

/** Asks who pairs, on what and for how long, and begins. Whoever gives up in between has changed nothing. */
export class StartSession {
  constructor(
    private readonly host: SessionHost,
    private readonly records: SessionRecords,
    private readonly turns: Turns,
  ) {}

  async run(): Promise<void> {
    const { host } = this;
    const { folder } = host;
    if (!folder) {
      void window.showInformationMessage(l10n.t('Open a folder first: the session is kept in it.'));
      return;
    }
    await host.look();
    if (host.running) {
      const end = l10n.t('End it and start another');
      const message = l10n.t('A session is going on in this folder.');
      if ((await window.showWarningMessage(message, { modal: true }, end)) !== end || !(await host.dispatch({ type: 'end' }))) return;
    }
    const people = await this.askPeople(folder);
    if (!people) return;
    const goal = await window.showInputBox({ title: l10n.t('Start pairing 2/3'), prompt: l10n.t('What do you want to get done?'), placeHolder: l10n.t('Enter on an empty line leaves the goal open.') });
    if (goal === undefined) return;
    const turnMinutes = await this.askLength();
    if (turnMinutes === undefined) return;
    const id = newEntryId(new Date(host.now()), (bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
    if (await host.start({ id, people, settings: { goal, turnMinutes } })) await this.turns.begin();
  }

  /** At least two, in the order in which they were chosen: the first drives first. */
  private async askPeople(folder: WorkspaceFolder): Promise<readonly PersonName[] | undefined> {
    const known = [...(await this.knownPeople(folder))];
    const picked = known.slice(0, 1);
    for (;;) {
      const choice = await pickPeople(known, picked);
      if (!choice) return undefined;
      picked.splice(0, picked.length, ...choice.people);
      if (choice.adds) {
        const person = await askPerson();
        if (person && !known.some(({ name }) => name === person.name)) {
          known.push(person);
          picked.push(person);
        }
      } else if (picked.length >= 2) return picked;
      else void window.showInformationMessage(l10n.t('A session needs at least two people. Choose or add another.'));
    }
  }

  private async knownPeople(folder: WorkspaceFolder): Promise<readonly PersonName[]> {
    const repository = await repositoryOf(folder.uri).catch(() => undefined);
    const configured = async (key: string): Promise<string> => (await repository?.getConfig(key).catch(() => '')) ?? '';
    const [name, mail] = await Promise.all([configured('user.name'), configured('user.email')]);
    const own: PersonName[] = name === '' ? [] : [mail === '' ? { name } : { name, mail }];
    const earlier = await this.records.people(folder).catch(() => []);
    const authors = (await repository?.log({ maxEntries: 200 }).catch(() => [])) ?? [];
    const committed = authors.flatMap(({ authorName, authorEmail }) => (authorName ? [authorEmail ? { name: authorName, mail: authorEmail } : { name: authorName }] : []));
    return mergeRoster([own, earlier, committed]);
  }

  private async askLength(): Promise<number | undefined> {
    const presets = [30, 25, 15, 10, 5];
    const items = presets.map((minutes) => ({ label: l10n.t('{0} minutes', minutes), minutes }));
    const other = { label: l10n.t('Another length…'), minutes: 0 };
    const choice = await window.showQuickPick([...items, other], { title: l10n.t('Start pairing 3/3'), placeHolder: l10n.t('How long is a turn?') });
    return choice === other ? askMinutes(l10n.t('How long is a turn?'), 30) : choice?.minutes;
  }
}

/** A list in which people are ticked; the order of ticking is the order of driving. */
async function pickPeople(known: readonly PersonName[], picked: readonly PersonName[]): Promise<{ people: PersonName[]; adds: boolean } | undefined> {
  const pick = window.createQuickPick<PersonItem>();
  pick.title = l10n.t('Start pairing 1/3');
  pick.placeholder = l10n.t('Who is here? The first one ticked drives first.');
  pick.canSelectMany = true;
  // A button and no row: it would be ticked with all others.
  pick.buttons = [{ iconPath: new ThemeIcon('person-add'), tooltip: l10n.t('Add somebody…') }];
  const items = known.map((person): PersonItem => ({ label: person.name, ...(person.mail ? { description: person.mail } : {}), person }));
  pick.items = items;
  pick.selectedItems = items.filter(({ person }) => person && picked.includes(person));
  const order = [...picked];
  return new Promise((resolve) => {
    pick.onDidChangeSelection((now) => {
      const people = now.flatMap(({ person }) => person ?? []);
      order.splice(0, order.length, ...order.filter((one) => people.includes(one)), ...people.filter((one) => !order.includes(one)));
    });
    pick.onDidTriggerButton(() => {
      resolve({ people: order, adds: true });
      pick.hide();
    });
    pick.onDidAccept(() => {
      resolve({ people: order, adds: false });
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Asks for a name, with a mail address for credit in commits. */
export async function askPerson(): Promise<PersonName | undefined> {
  const text = await window.showInputBox({
    title: l10n.t('Add somebody'),
    prompt: l10n.t('A name; with a mail address, commits can name them: Ana Silva <ana@example.com>'),
    validateInput: (now) => (now.trim() === '' ? l10n.t('A name is needed') : undefined),
  });
  if (text === undefined) return undefined;
  const [, name = text.trim(), mail] = /^\s*(.+?)\s*<\s*([^<>\s]+@[^<>\s]+)\s*>\s*$/.exec(text) ?? [];
  return mail === undefined ? { name } : { name, mail };
}
