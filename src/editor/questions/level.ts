import { l10n, window } from 'vscode';
import { type Level, levels } from '../../core/feedback/level';
import { writeSetting } from '../platform/settings';
import type { QuestionSource } from './question-source';

export function levelWords(level: Level): string {
  switch (level) {
    case 'novice':
      return l10n.t('Novice');
    case 'competent':
      return l10n.t('Competent');
    case 'expert':
      return l10n.t('Expert');
  }
}

/** Asks how far the person is who is asked; it counts for feedback too, and for all workspaces. */
export async function chooseLevel(source: QuestionSource): Promise<void> {
  const any = { label: l10n.t('Any level'), level: '' as const };
  const items = [...levels.map((level) => ({ label: levelWords(level), level })), any].map((item) => ({ ...item, picked: item.level === (source.level ?? '') }));
  const choice = await window.showQuickPick(items, { title: l10n.t('How far is the person whom you ask?') });
  if (choice) await writeSetting('coachmark.feedback.level', choice.level);
}
