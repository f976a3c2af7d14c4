import type { WorkspaceFolder } from 'vscode';
import { type Grouping, groupNotes } from '../../../core/notes/listing/grouping';
import type { ListedNote } from '../../../core/notes/listing/listed-note';
import type { UnreadableFile } from '../../storage/entry-folder';
import { type DraftNode, DraftsNode, FolderNode, GroupNode, NoteNode, type TreeNode, UnreadableNode, UnreadablesNode } from './nodes';

/** Up to so many notes, all groups are open at first. */
const fewNotes = 60;

/** What there is to show. */
export interface TreeContent {
  readonly folders: readonly { readonly workspaceFolder: WorkspaceFolder; readonly notes: readonly ListedNote[] }[];
  readonly drafts: readonly DraftNode[];
  readonly unreadable: readonly UnreadableFile[];
  readonly grouping: Grouping;
}

/** The nodes of the tree. Notes become nodes when their group is opened. */
export class TreeModel {
  roots: readonly TreeNode[] = [];
  private groups = new Map<string, GroupNode>();
  private readonly folders = new Map<string, FolderNode>();
  private drafts = new DraftsNode([]);
  private unreadables = new UnreadablesNode([]);

  /** Takes what there is now. @returns the nodes to be drawn again, or `all` when the top of the tree is another */
  take({ folders, drafts, unreadable, grouping }: TreeContent): readonly TreeNode[] | 'all' {
    const changed: TreeNode[] = [];
    const few = folders.reduce((sum, { notes }) => sum + notes.length, 0) <= fewNotes;
    const known = this.groups;
    this.groups = new Map();
    const groupsOf = folders.map(({ workspaceFolder, notes }) =>
      groupNotes(notes, grouping).map(({ key, subject, notes: inside }) => {
        const id = `${key} ${workspaceFolder.uri.toString()}`;
        const before = known.get(id);
        const node = before ?? new GroupNode(id, workspaceFolder, subject, inside, few);
        if (before && !sameItems(before.notes, inside)) {
          before.notes = inside;
          changed.push(before);
        }
        this.groups.set(id, node);
        return node;
      }),
    );
    const roots: TreeNode[] = [];
    if (!sameItems(this.drafts.drafts.map(textOf), drafts.map(textOf))) changed.push(this.drafts);
    this.drafts.drafts = drafts;
    if (drafts.length > 0) roots.push(this.drafts);
    if (folders.length > 1) {
      folders.forEach(({ workspaceFolder }, i) => {
        const groups = groupsOf[i]!;
        const node = this.folderNode(workspaceFolder);
        // Its count is that of its groups, so it is drawn again with any of them.
        if (!sameItems(node.groups, groups) || groups.some((group) => changed.includes(group))) changed.push(node);
        node.groups = groups;
        if (groups.length > 0) roots.push(node);
      });
    } else roots.push(...(groupsOf[0] ?? []));
    if (!sameItems(this.unreadables.files.map(tellingOf), unreadable.map(tellingOf))) changed.push(this.unreadables);
    this.unreadables.files = unreadable;
    if (unreadable.length > 0) roots.push(this.unreadables);

    const sameTop = sameItems(this.roots, roots);
    this.roots = roots;
    return sameTop ? changed.filter((node) => !changed.some((other) => other.type === 'folder' && node.type === 'group' && other.groups.includes(node))) : 'all';
  }

  childrenOf(node: TreeNode): readonly TreeNode[] {
    switch (node.type) {
      case 'folder':
        return node.groups;
      case 'group':
        return node.notes.map((note) => new NoteNode(node, note));
      case 'drafts':
        return node.drafts;
      case 'unreadables':
        return node.files.map((file) => new UnreadableNode(file));
      case 'note':
      case 'draft':
      case 'unreadable':
        return [];
    }
  }

  private folderNode(workspaceFolder: WorkspaceFolder): FolderNode {
    const key = workspaceFolder.uri.toString();
    const node = this.folders.get(key) ?? new FolderNode(workspaceFolder);
    this.folders.set(key, node);
    return node;
  }
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function textOf({ id, draft }: DraftNode): string {
  return `${id}\n${draft.at}\n${draft.text}`;
}

function tellingOf({ file, reason, line, detail }: UnreadableFile): string {
  return `${file.toString()}\n${reason}\n${line}\n${detail}`;
}
