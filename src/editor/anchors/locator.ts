import type { CancellationToken, Disposable, WorkspaceFolder } from 'vscode';
import type { Anchor, TextRange } from '../../core/anchors/anchor';
import type { PlaceState } from '../../core/anchors/place-state';

/** A note whose code is not where it was. */
export interface Sought {
  /** Id of the note. */
  readonly id: string;
  readonly anchor: Anchor;
  /** Whether it has a place that is a guess, in place of which only a sure one is wanted, on better evidence. */
  readonly guessed: boolean;
}

/** Where the code of a note is. */
export interface Located {
  readonly id: string;
  readonly state: PlaceState;
  /** Below the workspace folder, with `/`. */
  readonly path: string;
  /** Absent for a lost one, and for a note on the file as a whole. */
  readonly range?: TextRange;
  /** Git's blob id of the text in which it is there, where that is known. */
  readonly blob?: string;
  /** From 0, a guess, to 1, to the letter and nowhere else. */
  readonly confidence: number;
}

/** Finds code that has left its file. */
export interface Locator {
  /**
   * Looks for notes in one workspace folder. Takes its time off the keys: gives others their turn, and ends soon after it
   * was cancelled with what it has found by then. What is not found is not in the answer. Never rejects.
   */
  locate(sought: readonly Sought[], workspaceFolder: WorkspaceFolder, cancellation: CancellationToken): Promise<readonly Located[]>;
}

/** A locator that knows the syntax of texts too. */
export interface DeepLocator extends Locator, Disposable {
  /** What lines (from 0, both included) are in the syntax of their language; undefined when no grammar tells. */
  unitOf(text: string, languageId: string, first: number, last: number): Promise<Anchor['unit']>;
}
