import { type Disposable, l10n } from 'vscode';
import { registerCommands } from '../../platform/commands';
import { askWarning, sayInformation } from '../../platform/say';
import type { AnswerQuestion } from './answer-question';
import { letNoteComeBack, type SettledNote } from './note-comes-back';
import type { Kept, QuestionMemory } from './question-memory';

/** What can be done with what was asked. */
export function registerMemory(memory: QuestionMemory, answers: AnswerQuestion, settledNote: (note: unknown) => Promise<SettledNote | undefined>): Disposable[] {
  const withRow = (work: (kept: Kept) => Promise<unknown>) => async (row: unknown) => {
    const kept = keptOf(row);
    if (kept) await work(kept);
  };
  return registerCommands({
    'coachmark.questions.answer': async (row) => {
      const kept = keptOf(row);
      if (!kept) return answers.answerDue();
      if (kept.due !== undefined) await answers.showCode(kept, true);
      return answers.answer(kept);
    },
    'coachmark.questions.showCode': withRow((kept) => answers.showCode(kept)),
    'coachmark.questions.rest': withRow((kept) => memory.rest(kept)),
    'coachmark.questions.shareAsked': withRow((kept) => memory.share(kept)),
    'coachmark.questions.forget': withRow(async (kept) => {
      await memory.forget(kept);
      const undo = l10n.t('Undo');
      if ((await sayInformation(l10n.t('Forgotten: {0}', kept.asked.text), undo)) === undo) await memory.bringBack(kept);
    }),
    'coachmark.note.comeBack': async (argument) => {
      const note = await settledNote(argument);
      if (note) await letNoteComeBack(memory, answers, note);
    },
    'coachmark.questions.clearMemory': () => clearMemory(memory),
  });
}

/** Lets nothing come back any more, or removes what nobody has shared. */
async function clearMemory(memory: QuestionMemory): Promise<void> {
  const all = await memory.all();
  const returning = all.filter(({ due, isMine }) => due !== undefined && isMine);
  const own = all.filter(({ isShared }) => !isShared);
  if (own.length === 0 && returning.length === 0) {
    void sayInformation(l10n.t('Nothing is remembered here.'));
    return;
  }
  const rest = l10n.t('Let nothing come back');
  const remove = l10n.t('Delete the log');
  const detail = l10n.t('Asked and not shared: {0}. Coming back: {1}. Deleting takes questions and answers that are not shared; what is shared stays.', own.length, returning.length);
  const choice = await askWarning(l10n.t('What is to be cleared?'), { modal: true, detail }, ...(returning.length > 0 ? [rest] : []), ...(own.length > 0 ? [remove] : []));
  if (choice === rest) for (const kept of returning) await memory.rest(kept);
  if (choice !== remove) return;
  for (const kept of own) await memory.forget(kept, 'private');
  const undo = l10n.t('Undo');
  if ((await sayInformation(l10n.t('The log of questions is deleted.'), undo)) === undo) for (const kept of own) await memory.bringBack(kept, 'private');
}

function keptOf(row: unknown): Kept | undefined {
  return typeof row === 'object' && row !== null && 'kept' in row ? (row.kept as Kept | undefined) : undefined;
}
