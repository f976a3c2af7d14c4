import { l10n, type QuickPickItem, window } from 'vscode';
import { shuffle } from '../../core/pairing/shuffle';
import type { SessionEvent } from '../../core/pairing/session/session-event';
import { staying } from '../../core/pairing/session/rotation';
import type { Person } from '../../core/pairing/session/session-state';
import type { CommandHandler, CommandId } from '../platform/commands';
import { randomBelow } from './random';
import type { Roster } from './roster';
import type { SessionHost } from './session-host';
import { askPerson, oneByOne } from './who-is-here';

interface Choice extends QuickPickItem {
  readonly run: () => Promise<unknown>;
}

/** Who is here: away, back, joining, leaving, and the order of driving. */
export async function changePeople(host: SessionHost, roster: Roster): Promise<void> {
  const state = host.running;
  if (!state) return;
  const go = (event: SessionEvent): Promise<unknown> => host.dispatch(event);
  const present = staying(state.people);
  const choices = state.people.flatMap((person) => choicesFor(person, go));
  const choice = await window.showQuickPick<Choice>(
    [
      ...choices,
      { label: `$(add) ${l10n.t('Somebody joins…')}`, run: () => join(host) },
      { label: `$(arrow-swap) ${l10n.t('Shuffle the order')}`, run: () => go({ type: 'reorder', order: shuffle(present, randomBelow).map(({ id }) => id) }) },
      { label: `$(list-ordered) ${l10n.t('Change the order…')}`, run: () => reorder(host, present) },
      { label: `$(save) ${l10n.t('Keep these people in people.json')}`, run: () => roster.keep(host) },
    ],
    { title: l10n.t('People in this session'), placeHolder: l10n.t('Who is away, back, or leaving?') },
  );
  await choice?.run();
}

function choicesFor({ id, name, presence }: Person, go: (event: SessionEvent) => Promise<unknown>): Choice[] {
  const back = { label: l10n.t('{0} is back', name), run: () => go({ type: 'back', person: id }) };
  const leaves = { label: l10n.t('{0} leaves', name), run: () => go({ type: 'leave', person: id }) };
  if (presence.kind === 'left') return [back];
  if (presence.kind === 'away') return [back, leaves];
  return [
    { label: l10n.t('{0} is away for one round', name), run: () => go({ type: 'away', person: id, until: 'next-cycle' }) },
    { label: l10n.t('{0} is away until back', name), run: () => go({ type: 'away', person: id, until: 'back' }) },
    leaves,
  ];
}

async function join(host: SessionHost): Promise<void> {
  const person = await askPerson();
  if (person) await host.dispatch({ type: 'join', ...person });
}

async function reorder(host: SessionHost, present: readonly Person[]): Promise<void> {
  const order = await oneByOne(present);
  if (order) await host.dispatch({ type: 'reorder', order: order.map(({ id }) => id) });
}

/** What is said of one row of the view. */
export function presenceCommands(host: SessionHost): Partial<Record<CommandId, CommandHandler>> {
  const said = (event: (person: string) => SessionEvent): CommandHandler => async (row) => {
    const person = personOf(row);
    if (person !== undefined) await host.dispatch(event(person));
  };
  return {
    'coachmark.pairing.awayOnce': said((person) => ({ type: 'away', person, until: 'next-cycle' })),
    'coachmark.pairing.away': said((person) => ({ type: 'away', person, until: 'back' })),
    'coachmark.pairing.back': said((person) => ({ type: 'back', person })),
    'coachmark.pairing.leave': said((person) => ({ type: 'leave', person })),
  };
}

/** The id of the person whom a row of the view shows. */
function personOf(row: unknown): string | undefined {
  return typeof row === 'object' && row !== null && 'person' in row && typeof row.person === 'string' ? row.person : undefined;
}
