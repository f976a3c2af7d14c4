import { type DocumentSymbol, type FoldingRange, FoldingRangeKind, type Range, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { labelOfPart } from '../core/feedback/parts';
import { readSections } from '../core/feedback/sections';
import type { CommentedText } from './commented-text';

/** The parts of a comment as symbols, each with its first words. */
export function symbolsOf(document: TextDocument, { text, offset }: CommentedText): DocumentSymbol[] {
  return readSections(text).sections.map(({ part, labelStart, start, end, text: words }) => ({
    name: labelOfPart[part],
    detail: words.split('\n', 1)[0]!,
    kind: SymbolKind.String,
    range: rangeOf(document, offset + labelStart, offset + Math.max(start, end)),
    selectionRange: rangeOf(document, offset + labelStart, offset + start),
  }));
}

/** The front matter of a note file folds, and each part that is longer than a line. */
export function foldsOf(document: TextDocument, comment: CommentedText): FoldingRange[] {
  const parts = symbolsOf(document, comment).map(({ range }) => ({ startLine: range.start.line, endLine: range.end.line }));
  const body = document.positionAt(comment.offset).line;
  const front = comment.offset === 0 ? [] : [{ startLine: 0, endLine: body - 1, kind: FoldingRangeKind.Region }];
  return [...front, ...parts.filter(({ startLine, endLine }) => endLine > startLine)];
}

function rangeOf(document: TextDocument, start: number, end: number): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
