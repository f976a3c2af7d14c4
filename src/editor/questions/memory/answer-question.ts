import { l10n, type Memento, Position, Range, Selection, window, workspace } from 'vscode';
import type { Answer, Rating } from '../../../core/questions/memory/asked-entry';
import { plainLine } from '../../../core/notes/render-text';
import { codeUri } from '../../platform/code-place';
import { askKept, dropKept } from '../../platform/kept-input';
import { askInformation, sayInformation } from '../../platform/say';
import { exactWords, relativeWords } from '../../platform/when-words';
import type { Kept, QuestionMemory } from './question-memory';
import { ratingWords } from './rating-words';

/** In UTF-16 units: what is in a file may be of any length. */
const longest = 500;
const longestAnswer = 2000;

/** The order in which they are offered: most answers are given because they were known. */
const offered: readonly Rating[] = ['good', 'hard', 'again', 'easy'];

/** Answers in people's own words, the first time and from memory. */
export class AnswerQuestion {
  constructor(
    private readonly memory: QuestionMemory,
    private readonly memento: Memento,
  ) {}

  /**
   * Asks for an answer, and how it went; the earlier ones are shown after that and not before.
   * @param also writes the answer down elsewhere: at once, and once more with its rating
   * @returns whether there was an answer
   */
  async answer(kept: Kept, also?: (text: string, rating?: Rating) => Promise<void>): Promise<boolean> {
    const { asked, answers } = kept;
    const title = plainLine(asked.text, longest);
    const key = `questions.answer.${asked.id}`;
    const prompt = answers.length === 0 ? l10n.t('In the words of who answered') : l10n.t('From memory, in your own words. What was said before is shown afterwards.');
    const text = await askKept(this.memento, { title, prompt, key });
    if (text === undefined) return false;
    const answer = await this.memory.answer(kept, text);
    await also?.(text);
    await dropKept(this.memento, key);
    const rating = answers.length === 0 ? await this.askRating(kept, l10n.t('How did the answer go?')) : await this.compare(kept, text);
    if (rating) {
      await this.memory.rate(kept, answer, rating);
      await also?.(text, rating);
    }
    return true;
  }

  /** Goes to the code that the question was about, as far as it is still there. */
  async showCode({ folder, asked: { path, line = 1 } }: Kept, preserveFocus = false): Promise<void> {
    if (path === undefined) {
      void sayInformation(l10n.t('This question was asked about no file.'));
      return;
    }
    try {
      const document = await workspace.openTextDocument(codeUri(folder, path));
      const at = new Position(Math.min(line, document.lineCount) - 1, 0);
      const editor = await window.showTextDocument(document, { preserveFocus, preview: true });
      editor.selection = new Selection(at, at);
      editor.revealRange(new Range(at, at));
    } catch {
      if (!preserveFocus) void sayInformation(l10n.t('{0} is not there any more.', path));
    }
  }

  /** What is due, one after another until Escape. */
  async answerDue(): Promise<void> {
    const [...due] = await this.memory.due();
    if (due.length === 0) {
      void sayInformation(l10n.t('No question is due today. One that was answered and rated comes back here.'));
      return;
    }
    for (const kept of due) {
      await this.showCode(kept, true);
      if (!(await this.answer(kept))) return;
    }
    void sayInformation(due.length === 1 ? l10n.t('That was the one for today.') : l10n.t('That was all for today: {0}.', due.length));
  }

  /** Asks how an answer went; undefined for Escape. */
  async askRating(kept: Pick<Kept, 'answers'>, title: string): Promise<Rating | undefined> {
    const back = this.memory.whenBack(kept);
    const items = offered.map((rating) => ({ label: ratingWords(rating), description: l10n.t('comes back {0}', relativeWords(back[rating].toISOString(), new Date())), rating }));
    return (await window.showQuickPick(items, { title, placeHolder: l10n.t('Then the question comes back; Escape leaves it at that.') }))?.rating;
  }

  /** What was said then beside what was said now, in full. */
  private async compare(kept: Kept, now: string): Promise<Rating | undefined> {
    const back = this.memory.whenBack(kept);
    const buttons = offered.map((rating) => ({ title: `${ratingWords(rating)} (${relativeWords(back[rating].toISOString(), new Date())})`, rating }));
    const detail = [...kept.answers.slice(-2).map(saidThen), l10n.t('Now: {0}', now)].join('\n\n');
    return (await askInformation(plainLine(kept.asked.text, longest), { modal: true, detail }, ...buttons))?.rating;
  }
}

function saidThen({ at, author, text }: Answer): string {
  const shown = text.length > longestAnswer ? `${text.slice(0, longestAnswer)}…` : text;
  return author.name === '' ? l10n.t('{0}: {1}', exactWords(at), shown) : l10n.t('{0}, {1}: {2}', exactWords(at), author.name, shown);
}
