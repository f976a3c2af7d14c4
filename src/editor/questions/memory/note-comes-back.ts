import { l10n, type WorkspaceFolder } from 'vscode';
import type { NoteAsQuestion } from '../../../core/notes/note-as-question';
import { sayInformation } from '../../platform/say';
import type { AnswerQuestion } from './answer-question';
import type { QuestionMemory } from './question-memory';

/** A settled note, as something to be asked again. */
export interface SettledNote extends NoteAsQuestion {
  readonly folder: WorkspaceFolder;
  readonly note: string;
  readonly path: string;
  /** From 1; absent for a note on the file as a whole. */
  readonly line?: number;
}

/** Lets a settled note come back as a question, by how well its point is known now. */
export async function letNoteComeBack(memory: QuestionMemory, answers: AnswerQuestion, { folder, note, path, line, question, headline, said }: SettledNote): Promise<void> {
  if (!memory.isOn) {
    void sayInformation(l10n.t('Nothing comes back while "coachmark.questions.remember" is off.'));
    return;
  }
  const known = (await memory.all()).find(({ asked, due }) => asked.note === note && due !== undefined);
  if (known) {
    void sayInformation(l10n.t('This note comes back already.'));
    return;
  }
  const rating = await answers.askRating({ answers: [] }, l10n.t('How well is its point known now?'));
  if (!rating) return;
  const text = question ?? (headline === '' ? l10n.t('What was settled here, and why?') : l10n.t('What was settled here, and why: {0}', headline));
  const kept = await memory.ask(folder, { text, note, path, ...(line === undefined ? {} : { line }) });
  if (!kept) return;
  const answer = await memory.answer(kept, said);
  await memory.rate(kept, answer, rating);
}
