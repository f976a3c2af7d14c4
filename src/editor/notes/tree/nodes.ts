import type { WorkspaceFolder } from 'vscode';
import type { GroupSubject } from '../../../core/notes/listing/grouping';
import type { ListedNote } from '../../../core/notes/listing/listed-note';
import type { Draft } from '../../../core/notes/draft';
import type { UnreadableFile } from '../../storage/entry-folder';
import type { NoteReference } from '../actions/target';

/** A node keeps its object and its id for as long as it stands for the same thing, so that VS Code redraws only what changed. */
export type TreeNode = FolderNode | GroupNode | NoteNode | DraftsNode | DraftNode | UnreadablesNode | UnreadableNode;

/** A workspace folder, where there are several. */
export class FolderNode {
  readonly type = 'folder';
  readonly id: string;
  groups: readonly GroupNode[] = [];
  constructor(readonly workspaceFolder: WorkspaceFolder) {
    this.id = `folder ${workspaceFolder.uri.toString()}`;
  }
}

/** The notes of one file, kind or state. */
export class GroupNode {
  readonly type = 'group';
  constructor(
    readonly id: string,
    readonly workspaceFolder: WorkspaceFolder,
    readonly subject: GroupSubject,
    public notes: readonly ListedNote[],
    readonly expanded: boolean,
  ) {}
}

/** Commands on notes are handed this node, which names its note. */
export class NoteNode implements NoteReference {
  readonly type = 'note';
  readonly folderUri: string;
  readonly path: string;
  readonly id: string;
  constructor(
    readonly group: GroupNode,
    readonly note: ListedNote,
  ) {
    this.folderUri = group.workspaceFolder.uri.toString();
    this.path = note.takenOn;
    this.id = note.id;
  }
}

export class DraftsNode {
  readonly type = 'drafts';
  readonly id = 'drafts';
  constructor(public drafts: readonly DraftNode[]) {}
}

export class DraftNode {
  readonly type = 'draft';
  readonly id: string;
  constructor(
    readonly workspaceFolder: WorkspaceFolder,
    readonly draft: Draft,
  ) {
    this.id = `draft ${workspaceFolder.uri.toString()} ${draft.key}`;
  }
}

export class UnreadablesNode {
  readonly type = 'unreadables';
  readonly id = 'unreadables';
  constructor(public files: readonly UnreadableFile[]) {}
}

export class UnreadableNode {
  readonly type = 'unreadable';
  readonly id: string;
  constructor(readonly file: UnreadableFile) {
    this.id = `unreadable ${file.file.toString()}`;
  }
}
