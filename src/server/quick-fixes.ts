import { type CodeAction, CodeActionKind, type CodeActionParams, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { restructureAsSbi } from '../core/feedback/rewrites/restructure';
import { situationInFront } from '../core/feedback/rewrites/situation-in-front';
import { skeletonText } from '../core/feedback/skeleton';
import type { Looked } from './diagnostics';

/** What Ctrl+. offers on a comment: a rewrite for each finding there, silence for it, and the whole laid out under its parts, or with its situation in front. */
export function quickFixes(document: TextDocument, { comment, findings }: Looked, { range, context }: CodeActionParams): CodeAction[] {
  const from = document.offsetAt(range.start) - comment.offset;
  const to = document.offsetAt(range.end) - comment.offset;
  const at = findings.filter(({ start, end }) => start <= to && end >= from);
  const wants = (kind: string): boolean => !context.only || context.only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    for (const finding of at) {
      const diagnostics = context.diagnostics.filter(({ code }) => code === finding.code);
      if (finding.rewrite !== undefined) {
        const edit = changeTo(document, comment.text, comment.offset, finding.rewrite);
        actions.push({ ...titleOf(comment.text, finding.rewrite), kind: CodeActionKind.QuickFix, diagnostics, isPreferred: true, edit: { changes: { [document.uri]: [edit] } } });
      }
    }
    for (const { code } of at) {
      const diagnostics = context.diagnostics.filter((one) => one.code === code);
      const end = document.positionAt(comment.offset + comment.text.trimEnd().length);
      const edit: TextEdit = { range: { start: end, end }, newText: `\n\n<!-- coachmark-disable ${code} -->` };
      actions.push({ ...titled({ template: 'Leave "{0}" out in this comment', args: [code] }), kind: CodeActionKind.QuickFix, diagnostics, edit: { changes: { [document.uri]: [edit] } } });
    }
  }
  if (wants(CodeActionKind.RefactorRewrite)) {
    const text = skeletonText(restructureAsSbi(comment.text));
    if (text !== comment.text.trim()) {
      const edit = changeTo(document, comment.text, comment.offset, text);
      actions.push({ ...titled({ template: 'Restructure as Situation-Behavior-Impact', args: [] }), kind: CodeActionKind.RefactorRewrite, edit: { changes: { [document.uri]: [edit] } } });
    }
    const fronted = situationInFront(comment.text);
    if (fronted !== undefined) {
      const edit = changeTo(document, comment.text, comment.offset, fronted);
      actions.push({ ...titled({ template: 'Move the situation to the front', args: [] }), kind: CodeActionKind.RefactorRewrite, edit: { changes: { [document.uri]: [edit] } } });
    }
  }
  return actions;
}

/** So much of the new words stands in a title, in UTF-16 units. */
const longestTitle = 60;

/** Says what a rewrite does in its own words. */
function titleOf(before: string, after: string): Titled {
  const old = before.split(/(\s+)/);
  const now = after.split(/(\s+)/);
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const removed = old.slice(head, old.length - tail).join('').trim();
  const added = now.slice(head, now.length - tail).join('').trim();
  if (added === '') return titled({ template: 'Leave out "{0}"', args: [shortened(removed)] });
  return titled(removed === '' ? { template: 'Add "{0}"', args: [shortened(added)] } : { template: 'Write "{0}"', args: [shortened(added)] });
}

/** A title in English, and what it is made of, for translation where it is shown. */
interface Titled {
  readonly title: string;
  readonly data: { readonly template: string; readonly args: readonly string[] };
}

function titled(data: Titled['data']): Titled {
  return { title: data.template.replace('{0}', () => data.args[0] ?? ''), data };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle).trimEnd()}…`;
}

/** The smallest edit that makes one text another: what both begin and end with stays, and the cursor in it too. */
export function changeTo(document: TextDocument, before: string, offset: number, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return {
    range: { start: document.positionAt(offset + head), end: document.positionAt(offset + before.length - tail) },
    newText: after.slice(head, after.length - tail),
  };
}
