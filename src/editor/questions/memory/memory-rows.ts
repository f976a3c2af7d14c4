import { l10n } from 'vscode';
import { plainLine } from '../../../core/notes/render-text';
import { exactWords, relativeWords } from '../../platform/when-words';
import type { Kept } from './question-memory';
import { ratingWords } from './rating-words';

/** So many of the questions asked last are shown. */
const mostShown = 100;
/** In UTF-16 units. */
const longest = 300;

/** A row of the log in the view "Questions". */
export interface MemoryRow {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly icon?: string;
  /** For the menu of the row. */
  readonly context?: string;
  readonly kept?: Kept;
  readonly rows?: readonly MemoryRow[];
  readonly isOpen?: boolean;
}

/** The groups "Due today" and "Asked", as far as there is anything in them. What was answered is not shown while it is due. */
export function memoryRows(all: readonly Kept[], due: readonly Kept[], now: Date): readonly MemoryRow[] {
  const isDue = new Set(due.map(({ asked }) => asked.id));
  return [
    ...(due.length === 0
      ? []
      : [{ id: 'due', label: l10n.t('Due today'), description: String(due.length), icon: 'history', context: 'due', isOpen: true, rows: due.map((kept) => dueRow(kept)) }]),
    ...(all.length === 0
      ? []
      : [{ id: 'asked', label: l10n.t('Asked'), description: String(all.length), icon: 'comment-unresolved', rows: all.slice(0, mostShown).map((kept) => askedRow(kept, now, !isDue.has(kept.asked.id))) }]),
  ];
}

function dueRow(kept: Kept): MemoryRow {
  const { asked } = kept;
  return { id: `due ${asked.id}`, label: plainLine(asked.text, longest), icon: 'circle-outline', context: 'asked.due', kept, ...(asked.path === undefined ? {} : { description: placeWords(kept) }) };
}

function askedRow(kept: Kept, now: Date, isShown: boolean): MemoryRow {
  const { asked, answers, isTold, due, isShared } = kept;
  const state = isTold ? l10n.t('told') : answers.length === 0 ? l10n.t('not answered') : due === undefined ? l10n.t('answered') : l10n.t('back {0}', relativeWords(new Date(due).toISOString(), now));
  return {
    id: `asked ${asked.id}`,
    label: plainLine(asked.text, longest),
    description: [relativeWords(asked.at, now), state].join(' · '),
    tooltip: [asked.text, [exactWords(asked.at), asked.author.name, ...(asked.to === undefined ? [] : [l10n.t('to {0}', asked.to)])].filter((part) => part !== '').join(', '), ...(asked.path === undefined ? [] : [placeWords(kept)])].join('\n'),
    icon: isTold ? 'megaphone' : answers.length === 0 ? 'comment-unresolved' : 'comment',
    context: `asked.${isShared ? 'shared' : 'private'}${due === undefined ? '' : '.back'}`,
    kept,
    ...(isShown && answers.length > 0 ? { rows: [...answers].reverse().map((answer) => answerRow(asked.id, answer, now)) } : {}),
  };
}

function answerRow(asked: string, { id, at, author, text, rating }: Kept['answers'][number], now: Date): MemoryRow {
  const description = [relativeWords(at, now), author.name, rating ? ratingWords(rating) : ''].filter((part) => part !== '').join(' · ');
  return { id: `answer ${asked} ${id}`, label: plainLine(text, longest), description, tooltip: text, icon: 'reply' };
}

function placeWords({ asked: { path = '', line } }: Kept): string {
  return line === undefined ? path : l10n.t('{0}, line {1}', path, line);
}
