import { purposesFor, type QuestionPurpose } from '../../core/pairing/roles';
import type { SessionHost } from './session-host';

/** The running session, as far as questions have to do with it. */
export class QuestionsInSession {
  constructor(private readonly host: SessionHost) {}

  /** What suits the style and the stage; whoever asks navigates. Empty without a session. */
  occasion(): { readonly purposes?: readonly QuestionPurpose[]; readonly role?: 'navigator' } {
    const { running } = this.host;
    return running ? { purposes: purposesFor(running.settings.style, running.settings.stage), role: 'navigator' } : {};
  }

  /** Writes down a question for the record, asked of whoever drives. Its number; undefined without a session. */
  async ask(question: { readonly text: string; readonly place?: { readonly path: string; readonly line?: number } }): Promise<number | undefined> {
    const { running } = this.host;
    if (!running) return undefined;
    const to = running.turn?.driver;
    const state = await this.host.dispatch({ type: 'ask', ...question, ...(to === undefined ? {} : { to }) });
    return state?.questions.length;
  }

  async answer(number: number, answer: string): Promise<void> {
    if (this.host.state?.questions.some((one) => one.number === number)) await this.host.dispatch({ type: 'answer', question: number, answer });
  }
}
