import { l10n, type QuickPickItem, window } from 'vscode';
import { staying } from '../../core/pairing/session/rotation';
import type { SettingsChange } from '../../core/pairing/session/session-event';
import { type BreakRule, type Person, type Settings, stages, styles } from '../../core/pairing/session/session-state';
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
  const { goal, turnMinutes } = state.settings;
  const choice = await window.showQuickPick<Choice>(
    [
      { label: l10n.t('Goal'), description: goal, ask: () => askGoal(goal) },
      { label: l10n.t('Length of a turn'), description: l10n.t('{0} minutes', turnMinutes), ask: () => askLength(turnMinutes) },
      ...mannerChoices(state.settings, state.people),
    ],
    { title: l10n.t('This session') },
  );
  const settings = await choice?.ask();
  if (settings) await host.dispatch({ type: 'change', settings });
}

/** How people work together: breaks, style, who learns, and whether turns begin by themselves. Undefined: nothing changes. */
export async function askManner(settings: Settings, people: readonly Person[]): Promise<SettingsChange | undefined> {
  const choice = await window.showQuickPick<Choice>(mannerChoices(settings, people), { title: l10n.t('This session') });
  return choice?.ask();
}

/** The same in a few words, such as "Strong-style · Ana learns (Guide) · break after 3 turns". */
export function mannerWords({ style, stage, learner, breakRule }: Settings, people: readonly Person[]): string {
  const learns = people.find(({ id }) => id === learner);
  const parts = [styleWords(style), learns ? l10n.t('{0} learns ({1})', learns.name, stageWords(stage)) : '', breakRule.after === 'never' ? '' : l10n.t('break {0}', breakWords(breakRule))];
  return parts.filter((part) => part !== '').join(' · ');
}

function mannerChoices({ style, stage, learner, breakRule, autoStart }: Settings, people: readonly Person[]): Choice[] {
  return [
    { label: l10n.t('Breaks'), description: breakWords(breakRule), ask: () => askBreaks() },
    { label: l10n.t('Style'), description: styleWords(style), ask: () => askStyle() },
    { label: l10n.t('Who learns, and how far'), description: learner === undefined ? '' : stageWords(stage), ask: () => askStage(people) },
    { label: autoStart ? l10n.t('Wait at each switch') : l10n.t('Begin each turn by itself'), ask: () => Promise.resolve({ autoStart: !autoStart }) },
  ];
}

function breakWords(rule: BreakRule): string {
  switch (rule.after) {
    case 'never':
      return l10n.t('No breaks');
    case 'turns':
      return l10n.t('after {0} turns', rule.count);
    case 'minutes':
      return l10n.t('after {0} minutes', rule.count);
  }
}

async function askGoal(value: string): Promise<SettingsChange | undefined> {
  const goal = await window.showInputBox({ title: l10n.t('Goal'), value });
  return goal === undefined ? undefined : { goal };
}

async function askLength(value: number): Promise<SettingsChange | undefined> {
  const turnMinutes = await askMinutes(l10n.t('How long is a turn?'), value);
  return turnMinutes === undefined ? undefined : { turnMinutes };
}

/** Turns or minutes; a break itself is asked for too, as lunch is no coffee. */
async function askBreaks(): Promise<SettingsChange | undefined> {
  const rules: BreakRule[] = [
    { after: 'never' },
    ...[2, 3, 4].map((count): BreakRule => ({ after: 'turns', count })),
    ...[60, 90, 120].map((count): BreakRule => ({ after: 'minutes', count })),
  ];
  const breakRule = (await window.showQuickPick(rules.map((rule) => ({ label: breakWords(rule), rule })), { title: l10n.t('Breaks') }))?.rule;
  if (!breakRule || breakRule.after === 'never') return breakRule && { breakRule };
  const breakMinutes = await askMinutes(l10n.t('How long is a break?'), 10);
  return breakMinutes === undefined ? undefined : { breakRule, breakMinutes };
}

async function askStyle(): Promise<SettingsChange | undefined> {
  const items = styles.map((style) => ({ label: styleWords(style), style }));
  const choice = await window.showQuickPick(items, { title: l10n.t('Style') });
  return choice && { style: choice.style };
}

async function askStage(people: readonly Person[]): Promise<SettingsChange | undefined> {
  const present = staying(people).map(({ id, name }) => ({ label: name, id }));
  const nobody = { label: l10n.t('Nobody: we are peers'), id: null };
  const learner = await window.showQuickPick([...present, nobody], { title: l10n.t('Who learns?') });
  if (!learner) return undefined;
  if (learner.id === null) return { learner: null, mentor: null };
  const others = present.filter(({ id }) => id !== learner.id);
  const mentor = others.length === 1 ? others[0] : await window.showQuickPick(others, { title: l10n.t('Who teaches?') });
  const items = stages.map((stage) => ({ label: stageWords(stage), stage }));
  const choice = mentor && (await window.showQuickPick(items, { title: l10n.t('How far is {0}?', learner.label) }));
  return choice && mentor ? { learner: learner.id, mentor: mentor.id, stage: choice.stage } : undefined;
}
