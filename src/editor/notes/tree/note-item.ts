import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Gap } from '../../../core/notes/gaps';
import { labelOf } from '../../../core/notes/label';
import type { ListedNote } from '../../../core/notes/listing/listed-note';
import type { Kind, Weight } from '../../../core/notes/note';
import { gapText, labelText } from '../words';
import type { NoteNode } from './nodes';
import { exactWords, relativeWords } from '../../platform/when-words';

/** A note in the tree; what shows on hover is made when it is hovered, see `noteTooltip`. */
export function noteItem(node: NoteNode): TreeItem {
  const { note, group } = node;
  const headline = note.headline || l10n.t('(no text yet)');
  const byFile = group.subject.by === 'file';
  const item = new TreeItem(byFile && note.startLine !== undefined ? `${note.startLine}  ${headline}` : headline, TreeItemCollapsibleState.None);
  item.id = `${group.id} ${note.takenOn} ${note.id}`;
  const gap = openGap(note);
  const parts = byFile
    ? [note.startLine === undefined ? l10n.t('whole file') : '', wordsOf(note)]
    : [placeOf(note), group.subject.by === 'kind' && !isSomewhereElse(note) ? labelText([{ part: note.visibility }]) : wordsOf(note)];
  if (gap) parts.push(gapWords(gap));
  item.description = parts.filter((part) => part !== '').join(' · ');
  item.iconPath = iconOf(note);
  item.contextValue = `note.${note.visibility}.${note.resolved ? 'resolved' : 'open'}.${note.kind}.${note.place ?? 'here'}`;
  item.command = { command: 'coachmark.note.reveal', title: l10n.t('Show in code'), arguments: [node] };
  const where = byFile && note.startLine !== undefined ? l10n.t('line {0}', note.startLine) : '';
  item.accessibilityInformation = { label: [headline, where, ...parts, repliesOf(note)].filter((part) => part !== '').join(', ') };
  return item;
}

/** Everything the list knows of a note, as plain text. */
export function noteTooltip(note: ListedNote, now: Date): string {
  const gap = openGap(note);
  const { path, startLine, endLine, author, at, changedAt } = note;
  const lines =
    startLine === undefined || endLine === undefined
      ? l10n.t('whole file')
      : startLine === endLine
        ? l10n.t('line {0}', startLine)
        : l10n.t('lines {0}-{1}', startLine, endLine);
  return [
    note.headline,
    `${labelText(labelOf({ kind: note.kind, place: note.place ?? 'here', ...(note.weight ? { weight: note.weight } : {}), ...(note.formerLine === undefined ? {} : { formerLine: note.formerLine }) }))} · ${labelText([{ part: note.visibility }])}${note.resolved ? ` · ${labelText([{ part: 'resolved' }])}` : ''}`,
    `${path}, ${lines}`,
    l10n.t('{0}, {1} ({2})', author, relativeWords(at, now), exactWords(at)),
    changedAt === at ? '' : l10n.t('Last changed {0} ({1})', relativeWords(changedAt, now), exactWords(changedAt)),
    repliesOf(note),
    gap ? gapText(gap) : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function wordsOf({ kind, weight, visibility, resolved, place = 'here', formerLine }: ListedNote): string {
  const more = { ...(weight ? { weight } : {}), ...(formerLine === undefined ? {} : { formerLine }) };
  return labelText(labelOf({ kind, place, ...more, ...(resolved ? { resolved } : { visibility }) }));
}

function isSomewhereElse({ place = 'here' }: ListedNote): boolean {
  return place !== 'here' && place !== 'moved';
}

function placeOf({ path, startLine }: ListedNote): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return startLine === undefined ? file : `${file}:${startLine}`;
}

function repliesOf({ replies }: ListedNote): string {
  if (replies === 0) return '';
  return replies === 1 ? l10n.t('1 reply') : l10n.t('{0} replies', replies);
}

/** What is done with is not asked for any more. */
function openGap({ gaps, resolved }: ListedNote): Gap | undefined {
  return resolved ? undefined : (gaps?.[0] as Gap | undefined);
}

function gapWords(gap: Gap): string {
  const words: Record<Gap, string> = {
    behavior: l10n.t('Behavior is still open'),
    impact: l10n.t('Impact is still open'),
    question: l10n.t('Question is still open'),
  };
  return words[gap];
}

function iconOf({ kind, weight, resolved }: ListedNote): ThemeIcon {
  return resolved ? new ThemeIcon('pass', new ThemeColor('disabledForeground')) : kindIcon(kind, weight);
}

export function kindIcon(kind: Kind, weight?: Weight): ThemeIcon {
  if (kind === 'ask') return new ThemeIcon('question', new ThemeColor('charts.purple'));
  if (kind === 'reinforce') return new ThemeIcon('thumbsup', new ThemeColor('charts.green'));
  return new ThemeIcon(weight === 'must' ? 'circle-filled' : 'circle-outline', new ThemeColor('charts.orange'));
}
