import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { partDocs } from '../core/feedback/part-docs';
import { labelMarkup, labelOfPart, type Part, parts } from '../core/feedback/parts';
import { readSections } from '../core/feedback/sections';
import { partsOfKind } from '../core/feedback/skeleton';
import type { CommentedText } from './commented-text';

const words: Readonly<Record<Part, string>> = {
  situation: '/situation',
  behavior: '/behavior',
  impact: '/impact',
  nextStep: '/next',
  question: '/question',
};

/** Offers, at the beginning of a line, the parts that the comment does not have yet, and all three at once while it has none. */
export function completionsAt(document: TextDocument, comment: CommentedText, position: Position): CompletionItem[] {
  const start = { line: position.line, character: 0 };
  const typed = /^\s*(\/?\w*)$/.exec(document.getText({ start, end: position }))?.[1];
  if (typed === undefined || (typed !== '' && typed[0] !== '/')) return [];
  const range = { start: { line: position.line, character: position.character - typed.length }, end: position };
  const present = new Set(readSections(comment.text).sections.map(({ part }) => part));
  const item = (label: string, detail: string, newText: string): CompletionItem => ({
    label,
    detail,
    kind: CompletionItemKind.Snippet,
    insertTextFormat: InsertTextFormat.Snippet,
    filterText: label,
    textEdit: { range, newText },
  });
  const skeleton = partsOfKind[comment.kind ?? 'improve'].map((part, i) => `${labelMarkup(part)} $${i + 1}`).join('\n\n');
  return [
    ...(present.size === 0 ? [item('/sbi', 'Situation, Behavior, Impact', skeleton)] : []),
    ...parts.filter((part) => !present.has(part)).map((part) => item(words[part], `${labelOfPart[part]}: ${partDocs[part].why}`, `${labelMarkup(part)} $0`)),
  ];
}
