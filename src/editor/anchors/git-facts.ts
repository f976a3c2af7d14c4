import type { TextDocument } from 'vscode';
import type { TextRange } from '../../core/anchors/anchor';
import { readBlame } from '../../core/anchors/blame';
import { codePlaceOf, codeUri } from '../platform/code-place';
import { repositoryOf } from '../platform/git';

/** What git knows about a place in the code; anything may be missing. */
export interface GitFacts {
  readonly branch?: string;
  readonly commit?: string;
  /** Who last changed the lines, latest first. */
  readonly changedBy?: readonly string[];
}

/** Asks the git extension about a range of a document, or about its file as a whole. */
export async function gitFacts(document: TextDocument, range: TextRange | undefined): Promise<GitFacts> {
  const place = codePlaceOf(document.uri);
  if (!place) return {};
  const file = codeUri(place.workspaceFolder, place.path);
  const repository = await repositoryOf(file);
  if (!repository) return {};
  const head = repository.state.HEAD;
  const commit = place.ref === undefined ? head?.commit : await commitOf(place.ref, repository, head?.commit);
  // Blame speaks of the file on disk; lines of another state or of unsaved text are not its lines.
  const blames = range !== undefined && place.ref === undefined && !document.isDirty;
  const changedBy = blames ? readBlame(await repository.blame(file.fsPath), range.startLine, range.endLine) : [];
  return {
    ...(head?.name && place.ref === undefined ? { branch: head.name } : {}),
    ...(commit ? { commit } : {}),
    ...(changedBy.length > 0 ? { changedBy } : {}),
  };
}

async function commitOf(
  ref: string,
  repository: { getCommit(ref: string): Promise<{ readonly hash: string }> },
  head: string | undefined,
): Promise<string | undefined> {
  // '' and ~ are the index, which belongs to no commit yet.
  if (ref === '' || ref === '~' || /^~\d$/.test(ref)) return head;
  return (await repository.getCommit(ref)).hash;
}
