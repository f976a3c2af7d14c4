import type { Anchor } from '../core/anchors/anchor';
import type { PlaceState } from '../core/anchors/place-state';

/** What the extension asks its locator, which runs in a worker. */
export type LocatorQuestion = LocateQuestion | UnitQuestion | { readonly ask: 'cancel'; readonly id: number };

/** Where is the code of a note today? */
export interface LocateQuestion {
  readonly ask: 'locate';
  readonly id: number;
  /** Its path is below the workspace folder. */
  readonly anchor: Anchor;
  /** Texts of today by path below the workspace folder, unsaved ones too. */
  readonly texts: readonly (readonly [path: string, text: string])[];
  /** As VS Code calls the language of the file, where it is known. */
  readonly languageId?: string;
  /** The repository that holds the workspace folder, where there is one that may be read. */
  readonly repo?: {
    /** Its folder on disk. */
    readonly root: string;
    /** The commit that is checked out. */
    readonly head: string;
    /** The path of the workspace folder in it, empty or with `/` at its end. */
    readonly prefix: string;
  };
}

/** What are these lines in the syntax of their language? Lines count from 0, both included. */
export interface UnitQuestion {
  readonly ask: 'unit';
  readonly id: number;
  readonly text: string;
  readonly languageId: string;
  readonly first: number;
  readonly last: number;
}

/** An answer, with the id of its question. A question that was cancelled has none. */
export type LocatorAnswer =
  | { readonly answer: 'located'; readonly id: number; readonly located: LocatedCode }
  | { readonly answer: 'unit'; readonly id: number; readonly unit?: NonNullable<Anchor['unit']> }
  | { readonly answer: 'failed'; readonly id: number; readonly why: string };

/** Where code is. For `check` the place is a guess; what is lost has none. */
export interface LocatedCode {
  readonly state: PlaceState;
  /** Below the workspace folder. */
  readonly path?: string;
  /** Lines from 1, both included. */
  readonly startLine?: number;
  readonly endLine?: number;
  /** How likely the place is right, from 0 to 1. */
  readonly confidence: number;
  /** Whether the text in which the note was taken was at hand, and not only what the note stores of it. */
  readonly byText?: boolean;
}
