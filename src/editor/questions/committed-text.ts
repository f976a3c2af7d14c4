import { type TextDocument, workspace } from 'vscode';
import { repositoryOf } from '../platform/git';

/** Longer texts are not compared with what they were. In UTF-16 units. */
const longest = 1_000_000;

const kept = new WeakMap<TextDocument, { readonly commit: string; readonly text: Promise<string | undefined> }>();

/**
 * The text of a document as it was committed last. Git is asked once for each document and commit. Undefined where git does not
 * know it or may not be asked. Never rejects.
 */
export async function committedText(document: TextDocument): Promise<string | undefined> {
  const { uri } = document;
  if (uri.scheme !== 'file' || !workspace.isTrusted) return undefined;
  const repository = await repositoryOf(uri).catch(() => undefined);
  const commit = repository?.state.HEAD?.commit;
  if (!repository || commit === undefined) return undefined;
  const before = kept.get(document);
  if (before?.commit === commit) return before.text;
  // What is not in the commit is an error to git.
  const text = repository.show(commit, uri.fsPath).then((all) => (all.length > longest ? undefined : all), () => undefined);
  kept.set(document, { commit, text });
  return text;
}
