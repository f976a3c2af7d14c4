import { env, l10n, type Memento, ProgressLocation, window } from 'vscode';
import type { AskedThere } from '../../core/pairing/session/session-notes';
import type { Rating } from '../../core/questions/memory/asked-entry';
import type { Question } from '../../core/questions/packs/question';
import { codePlaceOf } from '../platform/code-place';
import { askKept, dropKept } from '../platform/kept-input';
import { inBackground } from '../platform/report';
import { sayInformation } from '../platform/say';
import type { CodeHere } from './code-looker';
import type { AnswerQuestion } from './memory/answer-question';
import type { Kept, QuestionMemory } from './memory/question-memory';
import { sessionRating } from './memory/rating-words';
import type { QuestionSource } from './question-source';

/** So long people are left to think before hints are offered, in milliseconds. */
const waitTime = 5000;

/** The running session, as far as questions are written down in it. */
export interface AskedInSession {
  /** Undefined without a session. */
  ask(question: { readonly text: string; readonly place?: { readonly path: string; readonly line?: number } }): Promise<AskedThere | undefined>;
  /** @param rating 1 to 5 */
  answer(asked: AskedThere, answer: string, rating?: number): Promise<void>;
  /** The answer was told instead of found. */
  tell(asked: AskedThere): Promise<void>;
}

/** Puts a question into a note. */
export type InsertQuestion = (text: string) => Promise<void>;

/** Where a question was written down. */
interface WrittenDown {
  readonly there: AskedThere | undefined;
  readonly kept: Kept | undefined;
}

/** What is asked: a question of a pack, or one that follows from it. */
type Words = Pick<Question, 'text'> & Partial<Pick<Question, 'id' | 'topics' | 'touches' | 'followUps'>>;

/** What is done with a question: it is asked and written down, put into a note, or copied. */
export class AskQuestions {
  constructor(
    private readonly source: QuestionSource,
    private readonly session: AskedInSession,
    private readonly memory: QuestionMemory,
    private readonly answers: AnswerQuestion,
    private readonly memento: Memento,
  ) {}

  /** Writes it into the log and the record of the session, leaves time to think, then offers what helps on. */
  async ask(question: Question, here: CodeHere | undefined): Promise<void> {
    const written = await this.writeDown(question, here);
    await this.source.noteAsked(question.id);
    // Seen by everybody who looks at the screen, while nobody says anything.
    await window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Give it a moment: {0}', question.text) }, () => new Promise((resolve) => setTimeout(resolve, waitTime)));
    inBackground(this.helpOn(question, written, here));
  }

  async copy(question: Question): Promise<void> {
    await env.clipboard.writeText(question.text);
    window.setStatusBarMessage(l10n.t('The question is copied.'), 3000);
  }

  /** Offers what can be asked next. */
  async askFurther({ followUps = [], topics = [] }: Words, here: CodeHere | undefined): Promise<void> {
    const text = followUps.length === 1 ? followUps[0] : await window.showQuickPick([...followUps], { title: l10n.t('Ask further') });
    if (text === undefined) return;
    const next = { text, topics };
    await this.helpOn(next, await this.writeDown(next, here), here);
  }

  /** Lets whoever is stuck choose. Both are fine; true where they want to find it. */
  async tellOrFind(here: CodeHere | undefined): Promise<boolean> {
    const text = l10n.t('Shall I tell you, or help you find it?');
    const find = { label: l10n.t('Help me find it'), detail: l10n.t('Opens the questions for this code') };
    const tell = { label: l10n.t('Tell me'), detail: l10n.t('Fine for plain facts, and when time is short; it is noted as told') };
    const choice = await window.showQuickPick([find, tell], { title: text });
    if (choice === tell) await this.tell(await this.writeDown({ text }, here));
    return choice === find;
  }

  private async writeDown({ text, id, topics = [] }: Words, here: CodeHere | undefined): Promise<WrittenDown> {
    const code = here && codePlaceOf(here.document.uri);
    const place = here && code && code.ref === undefined ? { path: code.path, line: here.selected.first + 1 } : undefined;
    const there = await this.session.ask({ text, ...(place ? { place } : {}) });
    const [topic] = topics;
    const kept = await this.memory.ask(code?.workspaceFolder, {
      text,
      ...(there?.to === undefined ? {} : { to: there.to }),
      ...(id === undefined ? {} : { question: id }),
      ...(topic === undefined ? {} : { topic }),
      ...place,
      ...(there ? { session: there.session } : {}),
    });
    return { there, kept };
  }

  private async helpOn(question: Words, written: WrittenDown, here: CodeHere | undefined): Promise<void> {
    const { touches = [], followUps = [] } = question;
    const listen = l10n.t('What to listen for');
    const further = l10n.t('Ask further');
    const write = l10n.t('Write down the answer');
    const tell = l10n.t('Tell instead');
    const isWritten = written.there !== undefined || written.kept !== undefined;
    const choices = [...(touches.length > 0 ? [listen] : []), ...(followUps.length > 0 ? [further] : []), ...(isWritten ? [write, tell] : [])];
    const choice = await sayInformation(question.text, ...choices);
    if (choice === listen) {
      await sayInformation(l10n.t('A good answer touches: {0}', touches.join('; ')));
      await this.helpOn({ ...question, touches: [] }, written, here);
    } else if (choice === further) await this.askFurther(question, here);
    // Some things are better told; the record says so.
    else if (choice === tell) await this.tell(written);
    else if (choice === write) await this.writeAnswer(question.text, written);
  }

  private async tell({ there, kept }: WrittenDown): Promise<void> {
    if (kept) await this.memory.tell(kept);
    if (there) await this.session.tell(there);
  }

  private async writeAnswer(title: string, { there, kept }: WrittenDown): Promise<void> {
    const inSession = async (text: string, rating?: Rating): Promise<void> => {
      if (there) await this.session.answer(there, text, rating && sessionRating[rating]);
    };
    if (kept) return void (await this.answers.answer(kept, inSession));
    const key = 'questions.answer';
    const text = await askKept(this.memento, { title, prompt: l10n.t('In the words of who answered'), key });
    if (text === undefined) return;
    await inSession(text);
    await dropKept(this.memento, key);
  }
}
