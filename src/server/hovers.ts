import type { Hover, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { partDocs } from '../core/feedback/part-docs';
import { labelOfPart } from '../core/feedback/parts';
import type { RuleDoc } from '../core/feedback/rules/rule';
import { rules } from '../core/feedback/rules/rules';
import { readSections } from '../core/feedback/sections';
import type { Looked } from './diagnostics';

/** Explains the finding, or the label of a part, under the pointer: why, and one poor and one good example. */
export function hoverAt(document: TextDocument, { comment, findings }: Looked, position: Position): Hover | undefined {
  const at = document.offsetAt(position) - comment.offset;
  const finding = findings.find(({ start, end }) => start <= at && at <= end);
  const rule = finding && rules.find(({ code }) => code === finding.code);
  if (finding && rule) return hover(document, comment.offset, finding, explained(rule.doc));
  const section = readSections(comment.text).sections.find(({ labelStart, start }) => labelStart <= at && at < start);
  if (!section) return undefined;
  return hover(document, comment.offset, { start: section.labelStart, end: section.start }, explained({ title: labelOfPart[section.part], ...partDocs[section.part] }));
}

function hover(document: TextDocument, offset: number, { start, end }: { readonly start: number; readonly end: number }, value: string): Hover {
  return {
    contents: { kind: 'markdown', value },
    range: { start: document.positionAt(offset + start), end: document.positionAt(offset + end) },
  };
}

function explained({ title, why, poor, good, seed }: RuleDoc): string {
  const lines = [`**${title}**`, why, `Instead of\n\n> ${quoted(poor)}`, `try\n\n> ${quoted(good)}`];
  return [...lines, ...(seed === undefined ? [] : [`_${seed}_`])].join('\n\n');
}

function quoted(text: string): string {
  return text.replaceAll('\n', '\n> ');
}
