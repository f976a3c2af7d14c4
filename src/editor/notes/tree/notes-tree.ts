import { Disposable, EventEmitter, type Memento, type TreeDataProvider, type TreeItem, window, workspace } from 'vscode';
import { type Grouping, groupings } from '../../../core/notes/listing/grouping';
import { registerCommands } from '../../platform/commands';
import { setContextKey } from '../../platform/context-keys';
import { inBackground } from '../../platform/report';
import type { DraftJournal } from '../../storage/draft-journal';
import type { NoteIndex } from '../../storage/note-index';
import type { TodayPlaces } from '../../storage/today-places';
import { withLateProgress } from '../late-progress';
import { notesToday } from '../listed-notes';
import { DraftNode, type TreeNode } from './nodes';
import { noteTooltip } from './note-item';
import { itemOf } from './tree-items';
import { TreeModel } from './tree-model';

const viewId = 'coachmark.notes';
/** Where the grouping is remembered for the workspace. */
const groupingKey = 'notes.grouping';
/** How long changes are gathered before the tree is drawn again, in milliseconds. */
const gathering = 50;
/** The same for drafts: one that is saved at once is not shown first. */
const draftPatience = 800;

/** What the tree needs. */
export interface TreeNeeds {
  readonly index: NoteIndex;
  readonly places: TodayPlaces;
  readonly journal: DraftJournal;
  readonly memento: Memento;
  readonly now: () => Date;
  /** Whether a draft is in the box that somebody writes in now: it is no left one. */
  readonly isBeingWritten: (key: string) => boolean;
}

/** The view "Review Notes". */
export class NotesTree extends Disposable implements TreeDataProvider<TreeNode> {
  private readonly model = new TreeModel();
  private readonly drawing = new EventEmitter<TreeNode[] | undefined>();
  readonly onDidChangeTreeData = this.drawing.event;
  private readonly listening: Disposable;
  private grouping: Grouping;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private draftTimer: ReturnType<typeof setTimeout> | undefined;
  private drafts: readonly DraftNode[] = [];
  private first: Promise<void> | undefined;

  constructor(private readonly needs: TreeNeeds) {
    super(() => this.close());
    const kept = needs.memento.get<Grouping>(groupingKey);
    this.grouping = groupings.find((grouping) => grouping === kept) ?? 'file';
    setContextKey('coachmark:notes.grouping', this.grouping);
    const view = window.createTreeView<TreeNode>(viewId, { treeDataProvider: this, showCollapseAll: true });
    const readIfSeen = (): void => {
      if (view.visible && this.first) inBackground(needs.index.read());
    };
    const drawSoon = (): void => this.drawSoon();
    const lookAtDrafts = (): void => this.lookAtDraftsSoon();
    this.listening = Disposable.from(
      view,
      view.onDidChangeVisibility(readIfSeen),
      needs.index.onDidAge(readIfSeen),
      needs.index.onDidChange(drawSoon),
      needs.places.onDidChange(drawSoon),
      needs.journal.onDidChange(lookAtDrafts),
      window.onDidChangeActiveTextEditor(lookAtDrafts),
      ...registerCommands({
        'coachmark.notes.refresh': () => this.refresh(),
        'coachmark.notes.groupByFile': () => this.groupBy('file'),
        'coachmark.notes.groupByKind': () => this.groupBy('kind'),
        'coachmark.notes.groupByState': () => this.groupBy('state'),
      }),
    );
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node) return [...this.model.childrenOf(node)];
    this.first ??= this.readFirst();
    await this.first;
    return [...this.model.roots];
  }

  getTreeItem(node: TreeNode): TreeItem {
    return itemOf(node, this.needs.now());
  }

  resolveTreeItem(item: TreeItem, node: TreeNode): TreeItem {
    if (node.type === 'note') item.tooltip = noteTooltip(node.note, this.needs.now());
    return item;
  }

  private async readFirst(): Promise<void> {
    await withLateProgress({ location: { viewId } }, this.needs.index.read());
    this.drafts = await this.readDrafts();
    this.takeContent();
  }

  private async refresh(): Promise<void> {
    await withLateProgress({ location: { viewId } }, this.needs.index.readAgain());
    this.drafts = await this.readDrafts();
    await this.draw();
  }

  private async groupBy(grouping: Grouping): Promise<void> {
    this.grouping = grouping;
    setContextKey('coachmark:notes.grouping', grouping);
    await this.needs.memento.update(groupingKey, grouping);
    await this.draw();
  }

  private drawSoon(): void {
    // Nobody has looked at the tree yet.
    if (!this.first) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => inBackground(this.draw()), gathering);
  }

  private lookAtDraftsSoon(): void {
    if (!this.first) return;
    clearTimeout(this.draftTimer);
    this.draftTimer = setTimeout(() => {
      inBackground(
        this.readDrafts().then((drafts) => {
          this.drafts = drafts;
          return this.draw();
        }),
      );
    }, draftPatience);
  }

  private async draw(): Promise<void> {
    if (!this.first) return;
    await this.first;
    const changed = this.takeContent();
    if (changed === 'all') this.drawing.fire(undefined);
    else if (changed.length > 0) this.drawing.fire([...changed]);
  }

  private takeContent(): readonly TreeNode[] | 'all' {
    const { index, places } = this.needs;
    const folders = workspace.workspaceFolders ?? [];
    const changed = this.model.take({
      folders: folders.map((workspaceFolder) => ({ workspaceFolder, notes: notesToday(index, places, workspaceFolder) })),
      drafts: this.drafts,
      unreadable: folders.flatMap((workspaceFolder) => index.unreadableIn(workspaceFolder)),
      grouping: this.grouping,
    });
    // VS Code takes a tree that is not read yet for an empty one.
    setContextKey('coachmark:notes.empty', this.model.roots.length === 0);
    return changed;
  }

  private async readDrafts(): Promise<readonly DraftNode[]> {
    const { journal, isBeingWritten } = this.needs;
    const folders = workspace.workspaceFolders ?? [];
    const all = await Promise.all(
      folders.map(async (folder) => (await journal.all(folder)).map((draft) => new DraftNode(folder, draft))),
    );
    return all
      .flat()
      .filter(({ draft }) => !isBeingWritten(draft.key))
      .sort((a, b) => (a.draft.at < b.draft.at ? 1 : -1));
  }

  private close(): void {
    clearTimeout(this.timer);
    clearTimeout(this.draftTimer);
    this.listening.dispose();
    this.drawing.dispose();
  }
}
