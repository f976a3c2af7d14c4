import { CompletionItem, CompletionItemKind, CompletionList, type Disposable, languages, Range, type TextDocument } from 'vscode';
import { labelMarkup } from '../../core/feedback/parts';
import type { CodeHere } from './code-looker';
import { reasonOf } from './palette';
import type { QuestionSource } from './question-source';

const most = 20;

/**
 * Behind a `?` at the beginning of a line or after a blank in one of our boxes, offers the questions that fit the lines it
 * is about, in our order.
 *
 * @param codeOf the code that a box is about, by the box's document
 */
export function registerQuestionCompletions(source: QuestionSource, codeOf: (box: TextDocument) => CodeHere | undefined): Disposable {
  return languages.registerCompletionItemProvider(
    { scheme: 'comment' },
    {
      provideCompletionItems: async (document, position) => {
        const before = document.lineAt(position).text.slice(0, position.character);
        const [typed, words] = /(?:^|(?<=\s))\?([\w ]*)$/.exec(before) ?? [];
        const code = typed === undefined ? undefined : codeOf(document);
        if (typed === undefined || words === undefined || !code) return undefined;
        const range = new Range(position.translate(0, -typed.length), position);
        const isAlone = before.trim() === typed.trim() && !document.getText().includes(labelMarkup('question'));
        const wanted = words.toLowerCase().split(' ').filter(Boolean);
        const { questions } = await source.suggest(code, wanted.length === 0 ? most : 1000);
        const items = questions
          .filter(({ question }) => wanted.every((word) => question.text.toLowerCase().includes(word)))
          .slice(0, most)
          .map((one, order) => {
            const item = new CompletionItem({ label: one.question.text, description: reasonOf(one) }, CompletionItemKind.Text);
            item.insertText = `${isAlone ? `${labelMarkup('question')} ` : ''}${one.question.text}`;
            // The list has room for the beginning only.
            item.documentation = [one.question.text, ...one.question.touches.map((touch) => `- ${touch}`)].join('\n');
            item.range = range;
            // What VS Code would rank by is the same for all, so that our order stands.
            item.filterText = typed;
            item.sortText = String(order).padStart(4, '0');
            return item;
          });
        return new CompletionList(items, true);
      },
    },
    '?',
  );
}
