import { l10n, type QuickPickItem, window } from 'vscode';
import type { SettingsChange } from '../../core/pairing/session/session-event';
import { type SessionState, stages, styles } from '../../core/pairing/session/session-state';
import type { SessionHost } from './session-host';
import { askMinutes } from './turns';
import { stageWords, styleWords } from './words';

interface Choice extends QuickPickItem {
  readonly ask: () => Promise<SettingsChange | undefined>;
}

/** The goal, the length of a turn, breaks, the style, and who teaches whom. Counts from the next turn on. */
export async function changeSettings(host: SessionHost): Promise<void> {
  const state = host.running;
  if (!state) return;
  const { goal, turnMinutes, style, stage, autoStart, breakRule } = state.settings;
  const choices: Choice[] = [
    { label: l10n.t('Goal'), description: goal, ask: () => askGoal(goal) },
    { label: l10n.t('Length of a turn'), description: l10n.t('{0} minutes', turnMinutes), ask: () => askLength(turnMinutes) },
    { label: l10n.t('Breaks'), description: breakRule.after === 'turns' ? l10n.t('after {0} turns', breakRule.count) : '', ask: () => askBreaks() },
    { label: l10n.t('Style'), description: styleWords(style), ask: () => askStyle() },
    { label: l10n.t('Who learns, and how far'), description: stageWords(stage), ask: () => askStage(state) },
    { label: autoStart ? l10n.t('Wait at each switch') : l10n.t('Begin each turn by itself'), ask: () => Promise.resolve({ autoStart: !autoStart }) },
  ];
  const choice = await window.showQuickPick(choices, { title: l10n.t('This session') });
  const settings = await choice?.ask();
  if (settings) await host.dispatch({ type: 'change', settings });
}

async function askGoal(value: string): Promise<SettingsChange | undefined> {
  const goal = await window.showInputBox({ title: l10n.t('Goal'), value });
  return goal === undefined ? undefined : { goal };
}

async function askLength(value: number): Promise<SettingsChange | undefined> {
  const turnMinutes = await askMinutes(l10n.t('How long is a turn?'), value);
  return turnMinutes === undefined ? undefined : { turnMinutes };
}

async function askBreaks(): Promise<SettingsChange | undefined> {
  const items: (QuickPickItem & { change: SettingsChange })[] = [
    { label: l10n.t('No breaks'), change: { breakRule: { after: 'never' } } },
    ...[2, 3, 4].map((count) => ({ label: l10n.t('after {0} turns', count), change: { breakRule: { after: 'turns', count } } }) as const),
    ...[60, 90].map((count) => ({ label: l10n.t('after {0} minutes', count), change: { breakRule: { after: 'minutes', count } } }) as const),
  ];
  return (await window.showQuickPick(items, { title: l10n.t('Breaks') }))?.change;
}

async function askStyle(): Promise<SettingsChange | undefined> {
  const items = styles.map((style) => ({ label: styleWords(style), style }));
  const choice = await window.showQuickPick(items, { title: l10n.t('Style') });
  return choice && { style: choice.style };
}

async function askStage({ people }: SessionState): Promise<SettingsChange | undefined> {
  const staying = people.filter(({ presence }) => presence.kind !== 'left').map(({ id, name }) => ({ label: name, id }));
  const nobody = { label: l10n.t('Nobody: we are peers'), id: null };
  const learner = await window.showQuickPick([...staying, nobody], { title: l10n.t('Who learns?') });
  if (!learner) return undefined;
  if (learner.id === null) return { learner: null, mentor: null };
  const others = staying.filter(({ id }) => id !== learner.id);
  const mentor = others.length === 1 ? others[0] : await window.showQuickPick(others, { title: l10n.t('Who teaches?') });
  const items = stages.map((stage) => ({ label: stageWords(stage), stage }));
  const choice = mentor && (await window.showQuickPick(items, { title: l10n.t('How far is {0}?', learner.label) }));
  return choice && mentor ? { learner: learner.id, mentor: mentor.id, stage: choice.stage } : undefined;
}
