/** Why a file could not be read as an entry. */
export type ProblemCode =
  /** The text does not begin with front matter, or its end is missing. */
  | 'no-front-matter'
  /** Not YAML, or YAML that is refused: tags, anchors, a key twice. `detail` says what, in English. */
  | 'bad-yaml'
  /** Git's conflict markers are still in there. */
  | 'merge-conflict'
  /** Written by a later version of the format, which is in `detail`. */
  | 'newer-version'
  /** `detail` is the path of the field, such as `anchor.path`. */
  | 'missing-field'
  | 'bad-field'
  /** The path of the code leads out of the workspace folder. `detail` is the path of the field. */
  | 'unsafe-path'
  /** The file's name is not the one that belongs to the ids within; `detail` is the name that does. */
  | 'name-mismatch';

export interface EntryProblem {
  readonly code: ProblemCode;
  /** In the file, from 1. */
  readonly line?: number;
  /** Not translated: a name of a field, a version, a library's message. */
  readonly detail?: string;
}
