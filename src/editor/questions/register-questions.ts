import { Disposable, l10n, type Memento, Position, Range, Selection, type TextDocument, window, workspace, type WorkspaceFolder } from 'vscode';
import type { Author } from '../../core/notes/note';
import type { PackedQuestion } from '../../core/questions/packs/merge-packs';
import { lineOfQuestion } from '../../core/questions/packs/read-pack';
import type { Occasion } from '../../core/questions/rank/rank-questions';
import { registerCommands } from '../platform/commands';
import { sayInformation } from '../platform/say';
import { onSettingChange } from '../platform/settings';
import type { AskedFiles } from '../storage/asked-files';
import type { PackFiles } from '../storage/pack-files';
import { AskQuestions, type AskedInSession } from './ask-question';
import { type CodeHere, type CodeLooker, codeHere } from './code-looker';
import { PackProblems } from './pack-problems';
import { chooseLevel } from './level';
import { DueBadge } from './memory/due-badge';
import { AnswerQuestion } from './memory/answer-question';
import { QuestionMemory } from './memory/question-memory';
import type { SettledNote } from './memory/note-comes-back';
import { registerMemory } from './memory/register-memory';
import { Palette } from './palette';
import { registerQuestionCompletions } from './question-completions';
import { QuestionSource } from './question-source';
import { QuestionsTree } from './questions-tree';

export interface QuestionsNeeds {
  readonly packs: PackFiles;
  /** Looks at code where a worker for that can be had. */
  readonly looker: CodeLooker | undefined;
  /** Remembers for the person, and for the workspace. */
  readonly mine: Memento;
  readonly here: Memento;
  /** Keeps what was asked. */
  readonly asked: AskedFiles;
  /** Who sits here, as far as it is known without asking. */
  readonly authorIn: (folder: WorkspaceFolder) => Promise<Author | undefined>;
  readonly session: AskedInSession & { readonly occasion: () => Pick<Occasion, 'purposes' | 'role'> };
  /** What puts a question into the note that is written now, or into a new one. */
  readonly insertHere: () => (text: string) => Promise<void>;
  /** The code that one of our comment boxes is about, by the box's document. */
  /** The note that an argument of a command means, as something to be asked again. */
  readonly settledNote: (argument: unknown) => Promise<SettledNote | undefined>;
  readonly codeOfBox: (box: TextDocument) => CodeHere | undefined;
}

/** Socratic questions: a view, a palette, and what is done with a question. */
export function registerQuestions({ packs, looker, mine, here, asked, authorIn, session, insertHere, codeOfBox, settledNote }: QuestionsNeeds): Disposable {
  const memory = new QuestionMemory(asked, authorIn, () => new Date());
  const source = new QuestionSource(packs, looker, mine, here, () => session.occasion(), () => memory.poorTopics());
  const answers = new AnswerQuestion(memory, here);
  const asking = new AskQuestions(source, session, memory, answers, here);
  const palette = new Palette(source, asking, insertHere);
  const tree = new QuestionsTree(source, memory, here);
  const problems = new PackProblems(source);
  const withRow = (work: (question: PackedQuestion, here: CodeHere | undefined) => Promise<unknown>) => async (row: unknown) => {
    const question = questionOf(row);
    if (question) await work(question, (row as { readonly here?: CodeHere }).here ?? codeHere());
  };
  return Disposable.from(
    memory,
    source,
    new DueBadge(memory, (badge) => tree.setBadge(badge)),
    ...registerMemory(memory, answers, settledNote),
    palette,
    tree,
    problems,
    registerQuestionCompletions(source, codeOfBox),
    onSettingChange(['coachmark.questions.folder', 'coachmark.feedback.level'], () => source.readAgain()),
    ...registerCommands({
      'coachmark.questions.show': async () => {
        await Promise.all([palette.show(), problems.show()]);
      },
      'coachmark.questions.tellOrFind': async () => {
        if (await asking.tellOrFind(codeHere())) await palette.show();
      },
      'coachmark.questions.insertPicked': () => palette.insertPicked(),
      'coachmark.questions.ask': withRow((question, at) => asking.ask(question, at)),
      'coachmark.questions.insert': withRow((question) => insertHere()(question.text)),
      'coachmark.questions.copy': withRow((question) => asking.copy(question)),
      'coachmark.questions.askFurther': withRow((question, at) => asking.askFurther(question, at)),
      'coachmark.questions.favour': withRow(({ id }) => source.toggleFavourite(id)),
      'coachmark.questions.unfavour': withRow(({ id }) => source.toggleFavourite(id)),
      'coachmark.questions.hide': withRow(async (question) => {
        await source.hide(question.id);
        const undo = l10n.t('Undo');
        if ((await sayInformation(l10n.t('Hidden: {0}', question.text), undo)) === undo) await source.unhide(question.id);
      }),
      'coachmark.questions.unhideAll': () => source.unhide(),
      'coachmark.questions.openPack': withRow(async ({ id, pack }) => {
        const file = (await source.load()).files[pack]?.file;
        if (!file) return;
        const document = await workspace.openTextDocument(file);
        const at = new Position(lineOfQuestion(document.getText(), id) - 1, 0);
        const editor = await window.showTextDocument(document);
        editor.selection = new Selection(at, at);
        editor.revealRange(new Range(at, at));
      }),
      'coachmark.questions.level': () => chooseLevel(source),
      'coachmark.questions.pin': () => tree.pin(),
      'coachmark.questions.groupByPurpose': () => tree.group('purpose'),
      'coachmark.questions.groupByArc': () => tree.group('arc'),
      'coachmark.questions.groupByTopic': () => tree.group('topic'),
    }),
  );
}

/** The question of a row of the view. */
function questionOf(row: unknown): PackedQuestion | undefined {
  return typeof row === 'object' && row !== null && 'question' in row ? (row.question as PackedQuestion | undefined) : undefined;
}
