import {
  CompletionItem,
  CompletionItemKind,
  type Disposable,
  l10n,
  languages,
  Range,
  SnippetString,
  type TextDocument,
  type Position,
} from 'vscode';
import { labelMarkup, type Part } from '../../../core/feedback/parts';
import { readSections } from '../../../core/feedback/sections';
import { type Kind, kinds, type Weight, weights } from '../../../core/notes/note';
import type { CommandId } from '../../platform/commands';
import { kindHint, kindWord, weightHint, weightWord } from '../words';
import type { Box } from './box';
import type { Boxes } from './boxes';

/** Parts that are offered while a box does not have them, by the word that is typed for them. */
const offered: readonly { readonly word: string; readonly part: Part }[] = [
  { word: '/behavior', part: 'behavior' },
  { word: '/impact', part: 'impact' },
  { word: '/next', part: 'nextStep' },
  { word: '/question', part: 'question' },
];

/**
 * `/improve`, `/ask`, `/must` … at the beginning of a line choose what the note is; `/next`, `/question` … add a part.
 * They pop up when `/` is typed, and Ctrl+Space offers them where no word is being typed.
 */
export function registerKindCompletions(boxes: Boxes): Disposable {
  return languages.registerCompletionItemProvider(
    { scheme: 'comment' },
    {
      provideCompletionItems: (document, position) => {
        const box = boxes.ofDocument(document);
        if (!box) return [];
        const before = document.lineAt(position).text.slice(0, position.character);
        // VS Code asks by itself only within a word; after a blank or at the beginning of a line somebody asked.
        const typed = /^\s*(\/\w*)$/.exec(before)?.[1] ?? (/(?:^|\s)$/.test(before) ? '' : undefined);
        if (box.purpose.what !== 'note' || typed === undefined) return noWords(document, position);
        const range = new Range(position.translate(0, -typed.length), position);
        return [...choices(box, range, gapAt(document, range.start)), ...missingParts(document, range, gapAt(document, range.start))];
      },
    },
    '/',
  );
}

/** What goes before a label: one that follows words, or stands right below them, would join their paragraph. */
function gapAt(document: TextDocument, { line, character }: Position): string {
  if (document.lineAt(line).text.slice(0, character).trim() !== '') return '\n\n';
  return line > 0 && document.lineAt(line - 1).text.trim() !== '' ? '\n' : '';
}

/**
 * Where nobody else has anything, VS Code offers the words of the box, now and then without being asked; the next Tab or
 * Enter would take one. An item that never fits what was typed keeps them away.
 */
function noWords(document: TextDocument, position: Position): CompletionItem[] {
  const before = document.lineAt(position).text.slice(0, position.character);
  // VS Code compares an item with what its range covers, blanks at its beginning left out.
  if (before.trim() === '') return [];
  const item = new CompletionItem('', CompletionItemKind.Text);
  item.range = new Range(position.with({ character: 0 }), position);
  item.filterText = '\u0000';
  return [item];
}

function choices(box: Box, range: Range, gap: string): CompletionItem[] {
  const item = (word: string, label: string, hint: string, kind: Kind, weight?: Weight): CompletionItem => {
    const one = baseItem(word, label, hint, range);
    one.insertText = kind === 'ask' && needsQuestion(box) ? new SnippetString(`${gap}${labelMarkup('question')} $0`) : '';
    one.command = { command: 'coachmark.box.setKind' satisfies CommandId, title: '', arguments: [kind, weight] };
    return one;
  };
  return [
    ...kinds.map((kind) => item(`/${kind}`, kindWord(kind), kindHint(kind), kind)),
    ...weights.map((weight) => item(`/${weight}`, weightWord(weight), weightHint(weight), 'improve', weight)),
  ];
}

function needsQuestion(box: Box): boolean {
  return !readSections(box.text).sections.some(({ part }) => part === 'question');
}

function missingParts(document: TextDocument, range: Range, gap: string): CompletionItem[] {
  const present = new Set(readSections(document.getText()).sections.map(({ part }) => part));
  return offered
    .filter(({ part }) => !present.has(part))
    .map(({ word, part }) => {
      const item = baseItem(word, partWord(part), partHint(part), range);
      item.insertText = new SnippetString(`${gap}${labelMarkup(part)} $0`);
      return item;
    });
}

function baseItem(word: string, label: string, hint: string, range: Range): CompletionItem {
  const item = new CompletionItem({ label: word, description: label }, CompletionItemKind.Keyword);
  item.range = range;
  item.filterText = word;
  item.detail = hint;
  return item;
}

function partWord(part: Part): string {
  const words: Record<Part, string> = {
    situation: l10n.t('Situation'),
    behavior: l10n.t('Behavior'),
    impact: l10n.t('Impact'),
    nextStep: l10n.t('Next step'),
    question: l10n.t('Question'),
  };
  return words[part];
}

function partHint(part: Part): string {
  const hints: Record<Part, string> = {
    situation: l10n.t('When and where it was'),
    behavior: l10n.t('What you saw, without judging it'),
    impact: l10n.t('What it leads to, and for whom'),
    nextStep: l10n.t('What could be done next time'),
    question: l10n.t('What they could find out themselves'),
  };
  return hints[part];
}
