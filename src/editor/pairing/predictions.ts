import { l10n, window } from 'vscode';
import type { Outcome } from '../../core/pairing/session/session-notes';
import type { SessionHost } from './session-host';
import { skippable } from './skippable';
import { sayInformation } from '../platform/say';

/** Predict before you run: what is expected is written down first. */
export async function predict(host: SessionHost): Promise<void> {
  const about = await window.showInputBox({ title: l10n.t('Predict 1/2'), prompt: l10n.t('What are you about to run or look at?') });
  if (!about?.trim()) return;
  const expected = await window.showInputBox({ title: l10n.t('Predict 2/2'), prompt: l10n.t('What do you expect to see?') });
  if (!expected?.trim() || !(await host.dispatch({ type: 'predict', about, expected }))) return;
  const number = host.state?.predictions.length;
  const compare = l10n.t('Compare');
  if ((await sayInformation(l10n.t('Written down: {0}. Run it, then compare.', expected), compare)) === compare) await compareOne(host, number);
}

/** Asks how a prediction came out: the given one, or one that is still open. */
export async function compareOne(host: SessionHost, number?: number): Promise<void> {
  const open = (host.state?.predictions ?? []).filter((one) => !one.outcome);
  const items = open.map((one) => ({ label: one.about, description: one.expected, number: one.number }));
  if (items.length === 0) {
    void sayInformation(l10n.t('No prediction is open.'));
    return;
  }
  const chosen = number ?? (items.length === 1 ? items[0]!.number : (await window.showQuickPick(items, { placeHolder: l10n.t('Which prediction?') }))?.number);
  const prediction = open.find((one) => one.number === chosen);
  if (!prediction) return;
  const kinds: { label: string; outcome: Outcome }[] = [
    { label: l10n.t('As expected'), outcome: 'as-expected' },
    { label: l10n.t('Partly'), outcome: 'partly' },
    { label: l10n.t('Otherwise'), outcome: 'otherwise' },
  ];
  const came = await window.showQuickPick(kinds, { title: prediction.about, placeHolder: l10n.t('Expected: {0}. How did it come out?', prediction.expected) });
  if (!came) return;
  const seen = came.outcome === 'as-expected' ? undefined : await skippable(prediction.about, l10n.t('What did you see?'));
  await host.dispatch({ type: 'outcome', prediction: prediction.number, kind: came.outcome, ...(seen === undefined ? {} : { seen }) });
}
