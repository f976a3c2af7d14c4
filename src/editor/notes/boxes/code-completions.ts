import { CompletionItem, CompletionItemKind, CompletionList, type Disposable, languages, Range, workspace } from 'vscode';
import { namesInCode } from '../../../core/feedback/names-in-code';
import type { Boxes } from './boxes';

/** Lines around the commented ones that are read. */
const nearby = 20;

/** Behind a back tick, offers the names in the code that a box is about, so that they are spelled as they are there. */
export function registerCodeCompletions(boxes: Boxes): Disposable {
  return languages.registerCompletionItemProvider(
    { scheme: 'comment' },
    {
      provideCompletionItems: (document, position) => {
        const box = boxes.ofDocument(document);
        const code = box && workspace.textDocuments.find(({ uri }) => uri.toString() === box.thread.uri.toString());
        const text = document.lineAt(position).text;
        const before = text.slice(0, position.character);
        const typed = /`([\p{L}\p{N}_$]*)$/u.exec(before)?.[1];
        // The second of a pair closes what the first began.
        if (!box || !code || typed === undefined || before.split('`').length % 2 === 1) return undefined;
        const range = new Range(position.translate(0, -typed.length), position);
        const at = box.thread.range ?? new Range(0, 0, 0, 0);
        const from = Math.max(0, at.start.line - nearby);
        const lines = Array.from({ length: Math.min(code.lineCount, at.end.line + 1 + nearby) - from }, (_, line) => code.lineAt(from + line).text);
        const items = namesInCode(lines, at.start.line - from, at.end.line - from).map((name, order) => {
          const item = new CompletionItem(name, CompletionItemKind.Variable);
          item.insertText = text[position.character] === '`' ? name : `${name}\``;
          item.range = range;
          item.sortText = String(order).padStart(4, '0');
          return item;
        });
        return new CompletionList(items);
      },
    },
    '`',
  );
}
