import { l10n } from 'vscode';
import type { Gap } from '../../core/notes/gaps';
import type { LabelPart } from '../../core/notes/label';
import type { Kind, Weight } from '../../core/notes/note';

/** The words for a kind of note. */
export function kindWord(kind: Kind): string {
  const words: Record<Kind, string> = { reinforce: l10n.t('Reinforce'), improve: l10n.t('Improve'), ask: l10n.t('Ask') };
  return words[kind];
}

/** One line that says what a kind is for. */
export function kindHint(kind: Kind): string {
  const hints: Record<Kind, string> = {
    reinforce: l10n.t('Something that works and is worth repeating'),
    improve: l10n.t('Something to change'),
    ask: l10n.t('A question that lets the reader find it'),
  };
  return hints[kind];
}

export function weightWord(weight: Weight): string {
  return weight === 'must' ? l10n.t('must') : l10n.t('consider');
}

export function weightHint(weight: Weight): string {
  return weight === 'must' ? l10n.t('To be settled before this goes on') : l10n.t('Worth a thought; the author decides');
}

/** The label of a thread: three parts at most, since it is read aloud. */
export function labelText(parts: readonly (LabelPart | 'draft')[]): string {
  return parts.map(labelWord).join(' · ');
}

function labelWord(label: LabelPart | 'draft'): string {
  if (label === 'draft') return l10n.t('draft');
  switch (label.part) {
    case 'reinforce':
    case 'improve':
    case 'ask':
      return kindWord(label.part);
    case 'must':
    case 'consider':
      return weightWord(label.part);
    case 'check':
      return l10n.t('check the place');
    case 'lost':
      return l10n.t('place lost');
    case 'changed':
      return l10n.t('changed');
    case 'was':
      return l10n.t('was {0}', label.line);
    case 'private':
      return l10n.t('private');
    case 'shared':
      return l10n.t('shared');
    case 'resolved':
      return l10n.t('resolved');
  }
}

/** The quiet line below a note that is not finished. */
export function gapText(gap: Gap): string {
  const lines: Record<Gap, string> = {
    behavior: l10n.t('Behavior is still open: what did you see in the code?'),
    impact: l10n.t('Impact is still open: what happens because of this?'),
    question: l10n.t('Question is still open: what would you like them to find out?'),
  };
  return lines[gap];
}
