import type { TextDocument, WorkspaceFolder } from 'vscode';
import type { Author } from '../../../core/notes/note';
import type { NoteThread } from '../../../core/notes/thread';
import type { CodePlace } from '../../platform/code-place';
import type { Box } from '../boxes/box';
import type { ShownNote } from './shown-note';

/** The threads of one open document, as those see them who provide for them. */
export interface OpenThreads {
  readonly document: TextDocument;
  readonly place: CodePlace;
  readonly shown: ReadonlyMap<string, ShownNote>;
  readonly boxes: Map<string, Box>;
}

/** What the threads of a document need to know from elsewhere. */
export interface ThreadSources {
  /** The notes to be shown in a document. */
  notesFor(place: CodePlace, document: TextDocument): Promise<readonly NoteThread[]>;
  /** Who sits here, as far as it is known. */
  me(folder: WorkspaceFolder): Author | undefined;
  /** Whether a box in this document has the focus. */
  isWriting(threads: OpenThreads): boolean;
  /** Opens boxes for the drafts that were left here. */
  restoreDrafts(threads: OpenThreads): Promise<void>;
  /** Lets go of the boxes of a document that was closed; their text stays a draft. */
  onClosed(threads: OpenThreads): void;
  /** How many threads are drawn at the most. */
  maximum(): number;
  /** The first line on screen, from 1. */
  firstVisibleLine(document: TextDocument): number;
}
