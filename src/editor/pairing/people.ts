import { l10n, type QuickPickItem, window } from 'vscode';
import type { SessionEvent } from '../../core/pairing/session/session-event';
import type { Person } from '../../core/pairing/session/session-state';
import type { SessionHost } from './session-host';
import { askPerson } from './start';

interface Choice extends QuickPickItem {
  readonly run: () => Promise<unknown>;
}

/** Who is here: away, back, joining, leaving, and the order of driving. */
export async function changePeople(host: SessionHost): Promise<void> {
  const state = host.running;
  if (!state) return;
  const go = (event: SessionEvent): Promise<unknown> => host.dispatch(event);
  const staying = state.people.filter(({ presence }) => presence.kind !== 'left');
  const choices = state.people.flatMap((person) => choicesFor(person, go));
  const choice = await window.showQuickPick<Choice>(
    [
      ...choices,
      { label: `$(add) ${l10n.t('Somebody joins…')}`, run: () => join(host) },
      { label: `$(arrow-swap) ${l10n.t('Shuffle the order')}`, run: () => go({ type: 'shuffle', random: Array.from(crypto.getRandomValues(new Uint32Array(staying.length)), (one) => one / 2 ** 32) }) },
      { label: `$(list-ordered) ${l10n.t('Change the order…')}`, run: () => reorder(host, staying) },
    ],
    { title: l10n.t('People in this session'), placeHolder: l10n.t('Who is away, back, or leaving?') },
  );
  await choice?.run();
}

function choicesFor({ id, name, presence }: Person, go: (event: SessionEvent) => Promise<unknown>): Choice[] {
  if (presence.kind !== 'here') return [{ label: l10n.t('{0} is back', name), run: () => go({ type: 'back', person: id }) }];
  return [
    { label: l10n.t('{0} is away for one round', name), run: () => go({ type: 'away', person: id, until: 'next-cycle' }) },
    { label: l10n.t('{0} is away until back', name), run: () => go({ type: 'away', person: id, until: 'back' }) },
    { label: l10n.t('{0} leaves', name), run: () => go({ type: 'leave', person: id }) },
  ];
}

async function join(host: SessionHost): Promise<void> {
  const person = await askPerson();
  if (person) await host.dispatch({ type: 'join', ...person });
}

/** One after the other, as they shall drive. */
async function reorder(host: SessionHost, staying: readonly Person[]): Promise<void> {
  const order: string[] = [];
  while (order.length < staying.length - 1) {
    const left = staying.filter(({ id }) => !order.includes(id)).map(({ id, name }) => ({ label: name, id }));
    const choice = await window.showQuickPick(left, { title: l10n.t('Order of driving {0}/{1}', order.length + 1, staying.length - 1), placeHolder: l10n.t('Who comes next?') });
    if (!choice) return;
    order.push(choice.id);
  }
  const last = staying.find(({ id }) => !order.includes(id));
  await host.dispatch({ type: 'reorder', order: last ? [...order, last.id] : order });
}
