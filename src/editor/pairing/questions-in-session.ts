import { purposesFor, type QuestionPurpose } from '../../core/pairing/roles';
import { type AskedThere, toldAnswer } from '../../core/pairing/session/session-notes';
import type { SessionHost } from './session-host';

/** The running session, as far as questions have to do with it. */
export class QuestionsInSession {
  constructor(private readonly host: SessionHost) {}

  /** What suits the style and the stage; whoever asks navigates. Empty without a session. */
  occasion(): { readonly purposes?: readonly QuestionPurpose[]; readonly role?: 'navigator' } {
    const { running } = this.host;
    return running ? { purposes: purposesFor(running.settings.style, running.settings.stage), role: 'navigator' } : {};
  }

  /** Writes down a question for the record, asked of whoever drives. Undefined without a session. */
  async ask(question: { readonly text: string; readonly place?: { readonly path: string; readonly line?: number } }): Promise<AskedThere | undefined> {
    const { running } = this.host;
    if (!running) return undefined;
    const driver = running.people.find(({ id }) => id === running.turn?.driver);
    const state = await this.host.dispatch({ type: 'ask', ...question, ...(driver ? { to: driver.id } : {}) });
    return state && { number: state.questions.length, session: running.id, ...(driver ? { to: driver.name } : {}) };
  }

  /** @param rating 1 to 5 */
  async answer({ number, session }: AskedThere, answer: string, rating?: number): Promise<void> {
    const { state } = this.host;
    // Another session may run by now.
    if (state?.id !== session || !state.questions.some((one) => one.number === number)) return;
    await this.host.dispatch({ type: 'answer', question: number, answer, ...(rating === undefined ? {} : { rating }) });
  }

  /** The answer was told instead of found. */
  async tell(asked: AskedThere): Promise<void> {
    await this.answer(asked, toldAnswer);
  }
}
