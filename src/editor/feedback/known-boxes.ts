import type { Event, TextDocument } from 'vscode';
import type { Kind, Weight } from '../../core/notes/note';

/** What is known of our own comment boxes. */
export interface KnownBoxes {
  /** What a document's box will become; undefined for boxes of other extensions. A reply and an edit have no kind. */
  purposeOf(document: TextDocument): { readonly kind?: Kind; readonly weight?: Weight } | undefined;
  /** A box was opened, or will become something else. */
  readonly onDidChange: Event<void>;
}
