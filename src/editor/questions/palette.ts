import { type Disposable, l10n, type QuickInputButton, type QuickPick, QuickPickItemKind, type QuickPickItem, ThemeIcon, window } from 'vscode';
import type { PackedQuestion } from '../../core/questions/packs/merge-packs';
import { purposes } from '../../core/questions/packs/question';
import type { RankedQuestion } from '../../core/questions/rank/rank-questions';
import { setContextKey } from '../platform/context-keys';
import type { AskQuestions } from './ask-question';
import { codeHere } from './code-looker';
import { evidenceWords } from './evidence-words';
import type { QuestionSource, Suggested } from './question-source';
import { topicWords } from './topic-words';
import { purposeWords } from './words';

/** For this code so many are shown; the others follow by purpose. */
const mostForCode = 12;

interface QuestionItem extends QuickPickItem {
  readonly question?: PackedQuestion;
}

/** A quick pick with the question that suits best on top: Enter asks it, a second key puts it into a note. */
export class Palette implements Disposable {
  private open: QuickPick<QuestionItem> | undefined;
  private insert: ((text: string) => Promise<void>) | undefined;

  constructor(
    private readonly source: QuestionSource,
    private readonly asking: AskQuestions,
    /** What puts a question into the note that is being written now, or into a new one. */
    private readonly insertHere: () => (text: string) => Promise<void>,
  ) {}

  dispose(): void {
    this.open?.dispose();
  }

  async show(): Promise<void> {
    // Both are asked for before the palette takes the focus.
    const here = codeHere();
    this.insert = this.insertHere();
    const pick = window.createQuickPick<QuestionItem>();
    this.open = pick;
    pick.placeholder = l10n.t('Which question helps now? Enter asks it, Ctrl+I puts it into a note.');
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    pick.busy = true;
    const insertButton: QuickInputButton = { iconPath: new ThemeIcon('comment'), tooltip: l10n.t('Put it into a note') };
    const closed = new Promise<void>((resolve) => {
      pick.onDidAccept(() => {
        const question = pick.selectedItems[0]?.question;
        pick.hide();
        if (question) void this.asking.ask(question, here);
      });
      pick.onDidTriggerItemButton(({ item }) => void this.put(item.question));
      pick.onDidHide(() => {
        setContextKey('coachmark:questions.palette', false);
        if (this.open === pick) this.open = undefined;
        pick.dispose();
        resolve();
      });
    });
    setContextKey('coachmark:questions.palette', true);
    pick.show();
    const [suggested, all] = await Promise.all([this.source.suggest(here, mostForCode), this.source.all()]);
    // No separator: it would take the room of the first question, which matters most.
    pick.title = suggested.about?.name === undefined ? l10n.t('For this code') : l10n.t('For this code: {0}', suggested.about.name);
    pick.items = itemsOf(suggested, all, insertButton);
    pick.busy = false;
    await closed;
  }

  /** Puts the question that is picked now into a note. */
  async insertPicked(): Promise<void> {
    await this.put(this.open?.activeItems[0]?.question);
  }

  private async put(question: PackedQuestion | undefined): Promise<void> {
    if (!question) return;
    const { insert } = this;
    this.open?.hide();
    await insert?.(question.text);
  }
}

function itemsOf({ questions }: Suggested, all: readonly PackedQuestion[], button: QuickInputButton): QuestionItem[] {
  const shown = new Set(questions.map(({ question }) => question.id));
  const separator = (label: string): QuestionItem => ({ label, kind: QuickPickItemKind.Separator });
  return [
    // The reason has a line of its own: beside a question there is no room for it.
    ...questions.map((one) => ({ label: one.question.text, detail: reasonOf(one), question: one.question, buttons: [button] })),
    ...purposes.flatMap((purpose) => [
      separator(purposeWords(purpose)),
      ...all.filter((question) => question.purpose === purpose && !shown.has(question.id)).map((question) => ({ label: question.text, description: question.topics.map(topicWords).join(', '), question, buttons: [button] })),
    ]),
  ];
}

/** Why a question is there, in a few words. */
export function reasonOf({ topic, question }: RankedQuestion): string {
  if (!topic) return purposeWords(question.purpose);
  const said = [topicWords(topic.topic), evidenceWords(topic.evidence), topic.evidence.line + 1] as const;
  return topic.evidence.isNew ? l10n.t('{0} · {1}, new in line {2}', ...said) : l10n.t('{0} · {1}, line {2}', ...said);
}
