import { Disposable, EventEmitter, type Memento, type TreeDataProvider, type TreeItem, window, workspace } from 'vscode';
import { type Grouping, groupings } from '../../../core/notes/listing/grouping';
import { registerCommands } from '../../platform/commands';
import { setContextKey } from '../../platform/context-keys';
import { inBackground } from '../../platform/report';
import type { DraftJournal } from '../../storage/draft-journal';
import type { NoteIndex } from '../../storage/note-index';
import { DraftNode, type TreeNode } from './nodes';
import { noteTooltip } from './note-item';
import { itemOf } from './tree-items';
import { TreeModel } from './tree-model';

const viewId = 'coachmark.notes';
/** Where the grouping is remembered for the workspace. */
const groupingKey = 'notes.grouping';
/** How long changes are gathered before the tree is drawn again, in milliseconds. */
const gathering = 50;

/** What the tree needs. */
export interface TreeNeeds {
  readonly index: NoteIndex;
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
  private taking = Promise.resolve();
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
    this.listening = Disposable.from(
      view,
      view.onDidChangeVisibility(readIfSeen),
      needs.index.onDidAge(readIfSeen),
      needs.index.onDidChange(drawSoon),
      needs.journal.onDidChange(drawSoon),
      window.onDidChangeActiveTextEditor(drawSoon),
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
    await window.withProgress({ location: { viewId } }, () => this.needs.index.read());
    await this.takeContent();
  }

  private async refresh(): Promise<void> {
    await window.withProgress({ location: { viewId } }, () => this.needs.index.readAgain());
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

  private async draw(): Promise<void> {
    if (!this.first) return;
    await this.first;
    const changed = await this.takeContent();
    if (changed === 'all') this.drawing.fire(undefined);
    else if (changed.length > 0) this.drawing.fire([...changed]);
  }

  private takeContent(): Promise<readonly TreeNode[] | 'all'> {
    const taken = this.taking.then(async () => {
      const { index } = this.needs;
      const folders = workspace.workspaceFolders ?? [];
      const drafts = await this.drafts();
      return this.model.take({
        folders: folders.map((workspaceFolder) => ({ workspaceFolder, notes: index.notesIn(workspaceFolder) })),
        drafts,
        unreadable: folders.flatMap((workspaceFolder) => index.unreadableIn(workspaceFolder)),
        grouping: this.grouping,
      });
    });
    this.taking = taken.then(() => {}, () => {});
    return taken;
  }

  private async drafts(): Promise<readonly DraftNode[]> {
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
    this.listening.dispose();
    this.drawing.dispose();
  }
}
