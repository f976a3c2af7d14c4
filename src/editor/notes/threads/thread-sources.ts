import type { TextDocument, WorkspaceFolder } from 'vscode';
import type { Place } from '../../../core/anchors/place';
import type { Author } from '../../../core/notes/note';
import type { NoteThread } from '../../../core/notes/thread';
import type { CodePlace } from '../../platform/code-place';
import type { Box } from '../boxes/box';
import type { ShownNote } from './shown-note';

/** A note and where its code is in the document. */
export interface FoundPlace {
  readonly data: NoteThread;
  readonly place: Place;
}

/** The threads of one open document, as those see them who provide for them. */
export interface OpenThreads {
  readonly document: TextDocument;
  readonly place: CodePlace;
  readonly shown: ReadonlyMap<string, ShownNote>;
  readonly boxes: Map<string, Box>;
}

/** The notes of a document. */
export interface NotesOfDocument {
  /** Those whose code is, or was last, in this file. */
  readonly here: readonly NoteThread[];
  /** Those that were taken here and whose code was seen in another file since. */
  readonly away: readonly NoteThread[];
}

/** What the threads of a document need to know from elsewhere. */
export interface ThreadSources {
  /** Git's blob id of a text. */
  blobIdOf(text: string): Promise<string>;
  /** The notes to be shown in a document. */
  notesFor(place: CodePlace, document: TextDocument): Promise<NotesOfDocument>;
  /** Those of them here that can be told at once, near what is on screen. */
  notesNear(place: CodePlace, document: TextDocument): Promise<readonly NoteThread[]>;
  /** Where notes were when the very text of the document was last looked at; nothing when it was another. */
  remembered(place: CodePlace, document: TextDocument, notes: readonly NoteThread[]): Promise<ReadonlyMap<string, Place>>;
  /** Takes where the notes of a document were found, and where the text is the one of which that is true. */
  onPlaced(threads: OpenThreads, found: ReadonlyMap<string, FoundPlace>): void;
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
