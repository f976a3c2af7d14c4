/** What is sought, as it comes from outside. */
export interface LocateRequest {
  /** Path of the file below the repository or folder, with `/` between parts. */
  readonly path: string;
  /** As VS Code calls the language; found out from the path's ending where it is absent. */
  readonly languageId?: string;
  /** The text in which the range was. */
  readonly before: string;
  /** Lines from 1, both included. */
  readonly startLine: number;
  readonly endLine: number;
  /** Today's texts that may be searched, by path. */
  readonly after: ReadonlyMap<string, string>;
  /** A repository of which everything from one commit to the other may be read. */
  readonly git?: { readonly repo: string; readonly from: string; readonly to: string };
  /** Whether only what a note stores of `before` may be used. */
  readonly stored: boolean;
}
