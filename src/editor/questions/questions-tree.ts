import { type Disposable, EventEmitter, l10n, type Memento, ThemeIcon, type TreeDataProvider, TreeItem, TreeItemCollapsibleState, type TreeView, type ViewBadge, window } from 'vscode';
import type { PackedQuestion } from '../../core/questions/packs/merge-packs';
import { arcs, purposes } from '../../core/questions/packs/question';
import { topics } from '../../core/questions/topics/topic';
import { setContextKey } from '../platform/context-keys';
import { inBackground } from '../platform/report';
import { type CodeHere, codeHere } from './code-looker';
import { levelWords } from './level';
import { type MemoryRow, memoryRows } from './memory/memory-rows';
import type { QuestionMemory } from './memory/question-memory';
import { reasonOf } from './palette';
import type { QuestionSource, Suggested } from './question-source';
import { topicWords } from './topic-words';
import { arcWords, purposeHint, purposeWords } from './words';

const viewId = 'coachmark.questions';
const groupingKey = 'questions.grouping';
/** The cursor has to rest so long before the code under it is looked at, in milliseconds. */
const pause = 500;
/** Nobody waits for the view, so git may take its time, in milliseconds. */
const patience = 2000;
const mostForCode = 5;

export type Grouping = 'purpose' | 'arc' | 'topic';

/** One row: a group with its questions, a question, or one that was asked. Its id is its own in the view: a question stands in more than one group. */
export interface Row extends MemoryRow {
  readonly question?: PackedQuestion;
  readonly here?: CodeHere | undefined;
  readonly rows?: readonly Row[];
}

/** The view "Questions": what suits the code under the cursor on top, then all of them in groups. */
export class QuestionsTree implements TreeDataProvider<Row>, Disposable {
  private readonly changes = new EventEmitter<Row | undefined>();
  readonly onDidChangeTreeData = this.changes.event;
  private readonly view: TreeView<Row>;
  private readonly listening: readonly Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What suits the code that is shown; absent until the view is drawn. */
  private suggested: Promise<Suggested> | undefined;
  /** Always the same object, so that it alone can be drawn anew. */
  private readonly forCode: Row = { id: 'code', label: l10n.t('For this code'), icon: 'target', isOpen: true, rows: [] };
  private functionName: string | undefined;
  private isPinned = false;

  constructor(
    private readonly source: QuestionSource,
    private readonly memory: QuestionMemory,
    private readonly memento: Memento,
  ) {
    this.view = window.createTreeView<Row>(viewId, { treeDataProvider: this });
    const soon = (): void => this.lookSoon();
    this.listening = [this.view, window.onDidChangeTextEditorSelection(soon), window.onDidChangeActiveTextEditor(soon), this.view.onDidChangeVisibility(soon), source.onDidChange(() => this.draw()), memory.onDidChange(() => this.redraw())];
    setContextKey('coachmark:questions.grouping', this.grouping);
    this.describe();
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const one of this.listening) one.dispose();
    this.changes.dispose();
  }

  get grouping(): Grouping {
    return this.memento.get<Grouping>(groupingKey, 'purpose');
  }

  async group(by: Grouping): Promise<void> {
    await this.memento.update(groupingKey, by);
    setContextKey('coachmark:questions.grouping', by);
    this.changes.fire(undefined);
  }

  /** Says on the view what waits for somebody. */
  setBadge(badge: ViewBadge | undefined): void {
    this.view.badge = badge;
  }

  /** What is not as usual, beside the view's name. */
  private describe(): void {
    const { level } = this.source;
    this.view.description = [level ? levelWords(level) : '', this.isPinned ? l10n.t('pinned') : ''].filter((part) => part !== '').join(' · ');
  }

  /** Keeps the questions of the code that is shown now while the cursor goes elsewhere; or follows it again. */
  pin(): void {
    this.isPinned = !this.isPinned;
    this.describe();
    if (!this.isPinned) this.lookSoon();
  }

  async getChildren(row?: Row): Promise<Row[]> {
    const favourites = new Set(this.source.favourites);
    if (row === this.forCode) {
      const { here, questions } = await this.suggestion();
      return questions.map((one) => ({ ...rowOf('code', one.question, favourites), description: reasonOf(one), here }));
    }
    if (row) return [...(row.rows ?? [])];
    const [all, asked, due] = await Promise.all([this.source.all(), this.memory.all(), this.memory.due(), this.suggestion()]);
    const liked = all.filter(({ id }) => favourites.has(id));
    return [
      this.forCode,
      ...memoryRows(asked, due, new Date()),
      ...(liked.length === 0 ? [] : [{ id: 'favourites', label: l10n.t('Favourites'), icon: 'star-full', rows: liked.map((one) => rowOf('favourites', one, favourites)) }]),
      ...groupsOf(this.grouping, all).map(({ questions: list, ...group }) => ({ id: group.label, ...group, rows: list.map((one) => rowOf(group.label, one, favourites)) })),
    ];
  }

  getTreeItem(row: Row): TreeItem {
    const { id, label, icon, context, question, here, kept, rows, isOpen } = row;
    const description = row === this.forCode ? this.functionName : row.description;
    const state = rows ? (isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed) : TreeItemCollapsibleState.None;
    const item = new TreeItem(label, state);
    item.id = id;
    if (description !== undefined) item.description = description;
    if (icon !== undefined) item.iconPath = new ThemeIcon(icon);
    if (context !== undefined) item.contextValue = context;
    item.tooltip = row.tooltip ?? [label, description].filter(Boolean).join('\n');
    item.accessibilityInformation = { label: [label, description].filter(Boolean).join(', ') };
    if (question) item.command = { command: 'coachmark.questions.ask', title: l10n.t('Ask'), arguments: [{ question, here }] };
    if (kept && context === 'asked.due') item.command = { command: 'coachmark.questions.answer', title: l10n.t('Answer'), arguments: [{ kept }] };
    return item;
  }

  private lookSoon(): void {
    if (this.isPinned || !this.view.visible) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => inBackground(this.look()), pause);
  }

  private suggestion(): Promise<Suggested> {
    return (this.suggested ??= this.suggest());
  }

  private async suggest(): Promise<Suggested> {
    try {
      const suggested = await this.source.suggest(codeHere(), mostForCode, patience);
      this.functionName = suggested.about?.name;
      return suggested;
    } catch (error) {
      // What failed once is asked for anew the next time.
      this.suggested = undefined;
      throw error;
    }
  }

  private async look(): Promise<void> {
    // The view draws itself with what suits then; drawn anew meanwhile, VS Code would lose the rows.
    const before = await this.suggested;
    if (!before) return;
    this.suggested = this.suggest();
    const next = await this.suggested;
    const ids = ({ questions, about }: Suggested): string => `${about?.name ?? ''} ${questions.map((one) => `${one.question.id} ${reasonOf(one)}`).join(' ')}`;
    // The same rows drawn again would take the selection from whoever reads them.
    if (ids(before) !== ids(next)) this.changes.fire(this.forCode);
  }

  private draw(): void {
    this.describe();
    this.suggested = undefined;
    this.redraw();
  }

  private redraw(): void {
    // Told while nobody sees the view, too: VS Code asks for its rows when it is shown.
    this.changes.fire(undefined);
  }
}

function rowOf(group: string, question: PackedQuestion, favourites: ReadonlySet<string>): Row {
  const isFavourite = favourites.has(question.id);
  return { id: `${group} ${question.id}`, label: question.text, question, context: isFavourite ? 'favourite' : 'question', icon: isFavourite ? 'star-full' : 'comment-discussion' };
}

function groupsOf(grouping: Grouping, all: readonly PackedQuestion[]): { label: string; description?: string; questions: PackedQuestion[] }[] {
  switch (grouping) {
    case 'purpose':
      return purposes.map((purpose) => ({ label: purposeWords(purpose), description: purposeHint(purpose), questions: all.filter((one) => one.purpose === purpose) }));
    case 'arc':
      return arcs.map((arc) => ({ label: arcWords(arc), questions: all.filter((one) => one.arc === arc) }));
    case 'topic':
      return [...topics.map((topic) => ({ label: topicWords(topic), questions: all.filter((one) => one.topics.includes(topic)) })), { label: l10n.t('Any code'), questions: all.filter((one) => one.topics.length === 0) }].filter(
        ({ questions }) => questions.length > 0,
      );
  }
}
