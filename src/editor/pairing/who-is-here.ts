import { l10n, type QuickPickItem, ThemeIcon, window } from 'vscode';
import { isSamePerson, type PersonName } from '../../core/pairing/roster/same-person';
import { shuffle } from '../../core/pairing/shuffle';
import { randomBelow } from './random';
import { sayInformation } from '../platform/say';

interface PersonItem extends QuickPickItem {
  readonly person: PersonName;
}

/** At least two people; undefined for Escape. Whoever is added is ticked. */
export async function askPeople(named: readonly PersonName[], ticked: readonly PersonName[]): Promise<readonly PersonName[] | undefined> {
  const known = [...named];
  let picked = [...ticked];
  for (;;) {
    const choice = await pickPeople(known, picked);
    if (!choice) return undefined;
    picked = choice.people;
    if (choice.adds) {
      const person = await askPerson();
      const there = person && known.find((one) => isSamePerson(one, person));
      if (person && !there) known.push(person);
      if (person && !picked.includes(there ?? person)) picked.push(there ?? person);
    } else if (picked.length >= 2) return picked;
    else void sayInformation(l10n.t('A session needs at least two people. Choose or add another.'));
  }
}

/** A list in which people are ticked; the order of ticking is the order of driving. */
async function pickPeople(known: readonly PersonName[], picked: readonly PersonName[]): Promise<{ people: PersonName[]; adds: boolean } | undefined> {
  const pick = window.createQuickPick<PersonItem>();
  pick.title = l10n.t('Start pairing {0}/{1}', 1, 4);
  pick.placeholder = l10n.t('Who is here? The first one ticked drives first.');
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  // A button and no row: it would be ticked with all others.
  pick.buttons = [{ iconPath: new ThemeIcon('person-add'), tooltip: l10n.t('Add somebody…') }];
  const items = known.map((person): PersonItem => ({ label: person.name, ...(person.mail ? { description: person.mail } : {}), person }));
  pick.items = items;
  pick.selectedItems = items.filter(({ person }) => picked.includes(person));
  const order = [...picked];
  return new Promise((resolve) => {
    pick.onDidChangeSelection((now) => {
      const people = now.map(({ person }) => person);
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

/** As ticked, shuffled as often as one likes, or one after the other; undefined for Escape. */
export async function askOrder(ticked: readonly PersonName[]): Promise<readonly PersonName[] | undefined> {
  const shuffled = { label: `$(arrow-swap) ${l10n.t('Shuffle the order')}` };
  const other = { label: `$(list-ordered) ${l10n.t('Change the order…')}` };
  for (let people = ticked; ; people = shuffle(people, randomBelow)) {
    const names = people.map(({ name }) => name).join(', ');
    const asShown = { label: l10n.t('{0} drives first', people[0]?.name ?? ''), description: names };
    const choice = await window.showQuickPick([asShown, shuffled, other], { title: l10n.t('Start pairing {0}/{1}', 2, 4), placeHolder: l10n.t('In which order do you drive?') });
    if (choice === other) return oneByOne(people);
    if (choice !== shuffled) return choice && people;
  }
}

/** Asks for an order, one after the other; undefined for Escape. */
export async function oneByOne<P extends PersonName>(people: readonly P[]): Promise<readonly P[] | undefined> {
  const order: P[] = [];
  while (order.length < people.length - 1) {
    const left = people.filter((person) => !order.includes(person)).map((person) => ({ label: person.name, person }));
    const choice = await window.showQuickPick(left, { title: l10n.t('Order of driving {0}/{1}', order.length + 1, people.length - 1), placeHolder: l10n.t('Who comes next?') });
    if (!choice) return undefined;
    order.push(choice.person);
  }
  return [...order, ...people.filter((person) => !order.includes(person))];
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
