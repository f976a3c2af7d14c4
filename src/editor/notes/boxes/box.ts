import { type Comment, type CommentAuthorInformation, CommentMode, type CommentThread, type WorkspaceFolder } from 'vscode';
import type { DraftPurpose } from '../../../core/notes/draft';
import type { TextRange } from '../../../core/anchors/anchor';
import type { NoteComment } from '../threads/note-comment';

/** The comment that stands for a text being written, until it is saved. */
export class BoxComment implements Comment {
  mode = CommentMode.Editing;
  contextValue: string;
  label?: string;

  constructor(
    public body: string,
    public author: CommentAuthorInformation,
    what: DraftPurpose['what'],
  ) {
    this.contextValue = `box.${what}`;
  }
}

/** A comment box of ours: its thread, what it is for, and the text that VS Code last told us of. */
export interface Box {
  /** Names its draft. */
  readonly key: string;
  readonly workspaceFolder: WorkspaceFolder;
  readonly thread: CommentThread;
  readonly comment: BoxComment | NoteComment;
  purpose: DraftPurpose;
  /** What it opened with: text that nobody typed, which is not kept as a draft. */
  untouched: string;
  text: string;
  /** The box's document, once VS Code has drawn it. */
  document?: string;
  /** The document that was measured again when the box had the focus for the first time. */
  measured?: string;
  /** Called when VS Code has drawn the box for the first time. */
  onDrawn?: () => void;
  /** When it was opened, in milliseconds since 1970. */
  since?: number;
  /** Settles when a new note's parts stand in the box, or will not. Absent for a box that opens with its text. */
  filled?: Promise<void>;
  /** How much of its first open part was typed elsewhere, in UTF-16 units. */
  taken?: number;
  /** Settles when what takes a moment to find out about a new note's place is known. */
  anchored?: Promise<void>;
  /** Where a new note's lines are now, while the code is edited around the box. */
  range?: TextRange;
}
