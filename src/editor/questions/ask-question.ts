import { env, l10n, ProgressLocation, window } from 'vscode';
import type { Question } from '../../core/questions/packs/question';
import { codePlaceOf } from '../platform/code-place';
import { inBackground } from '../platform/report';
import { sayInformation } from '../platform/say';
import type { CodeHere } from './code-looker';
import type { QuestionSource } from './question-source';

/** So long people are left to think before hints are offered, in milliseconds. */
const waitTime = 5000;

/** The running session, as far as questions are written down in it. */
export interface AskedInSession {
  /** The number of the question in the session; undefined without one. */
  ask(question: { readonly text: string; readonly place?: { readonly path: string; readonly line?: number } }): Promise<number | undefined>;
  answer(number: number, answer: string): Promise<void>;
}

/** Puts a question into a note. */
export type InsertQuestion = (text: string) => Promise<void>;

/** What is done with a question: it is asked and written down, put into a note, or copied. */
export class AskQuestions {
  constructor(
    private readonly source: QuestionSource,
    private readonly session: AskedInSession,
  ) {}

  /** Writes it into the record of the session, leaves time to think, then offers what helps on. */
  async ask(question: Question, here: CodeHere | undefined): Promise<void> {
    const number = await this.session.ask({ text: question.text, ...placeOf(here) });
    await this.source.noteAsked(question.id);
    // Seen by everybody who looks at the screen, while nobody says anything.
    await window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Give it a moment: {0}', question.text) }, () => new Promise((resolve) => setTimeout(resolve, waitTime)));
    inBackground(this.helpOn(question, number));
  }

  async copy(question: Question): Promise<void> {
    await env.clipboard.writeText(question.text);
    window.setStatusBarMessage(l10n.t('The question is copied.'), 3000);
  }

  private async helpOn(question: Question, number: number | undefined): Promise<void> {
    const listen = l10n.t('What to listen for');
    const further = l10n.t('Ask further');
    const write = l10n.t('Write down the answer');
    const tell = l10n.t('Tell instead');
    const choices = [...(question.touches.length > 0 ? [listen] : []), ...(question.followUps.length > 0 ? [further] : []), ...(number === undefined ? [] : [write, tell])];
    const choice = await sayInformation(question.text, ...choices);
    if (choice === listen) {
      await sayInformation(l10n.t('A good answer touches: {0}', question.touches.join('; ')));
      await this.helpOn({ ...question, touches: [] }, number);
    } else if (choice === further) await this.askFurther(question);
    // Some things are better told; the record says so, and nobody counts.
    else if (choice === tell && number !== undefined) await this.session.answer(number, l10n.t('(told)'));
    else if (choice === write && number !== undefined) await this.writeAnswer(question.text, number);
  }

  /** Offers what can be asked next. */
  async askFurther({ followUps }: Question): Promise<void> {
    const text = followUps.length === 1 ? followUps[0] : await window.showQuickPick([...followUps], { title: l10n.t('Ask further') });
    if (text === undefined) return;
    const number = await this.session.ask({ text });
    const write = l10n.t('Write down the answer');
    const choice = await sayInformation(text, ...(number === undefined ? [] : [write]));
    if (choice === write && number !== undefined) await this.writeAnswer(text, number);
  }

  private async writeAnswer(text: string, number: number): Promise<void> {
    const answer = await window.showInputBox({ title: text, prompt: l10n.t('In the words of who answered') });
    if (answer?.trim()) await this.session.answer(number, answer);
  }
}

function placeOf(here: CodeHere | undefined): { place?: { path: string; line: number } } {
  const place = here && codePlaceOf(here.document.uri);
  return here && place && place.ref === undefined ? { place: { path: place.path, line: here.selected.first + 1 } } : {};
}
