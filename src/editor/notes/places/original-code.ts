import { commands, type Disposable, l10n, Uri, workspace, type WorkspaceFolder } from 'vscode';
import type { Anchor } from '../../../core/anchors/anchor';
import { quoteStandsAt } from '../../../core/anchors/quote';
import { originalLines } from '../../../core/notes/places/original-text';
import type { NoteThread } from '../../../core/notes/thread';
import { splitLines } from '../../../core/text/lines';
import { codeUri } from '../../platform/code-place';
import { repositoryOf } from '../../platform/git';
import type { NoteStore } from '../../storage/note-store';
import type { Targets } from '../actions/target';

const scheme = 'coachmark-original';

/** What the URI of a file as it was says of the note; whatever else it says, only notes of this workspace are shown. */
interface Named {
  readonly folder: string;
  readonly takenOn: string;
  readonly id: string;
}

/** The code of a note as it was when the note was taken, beside the file of today. */
export class OriginalCode implements Disposable {
  private readonly provider = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => this.textOf(uri),
  });

  constructor(
    private readonly store: NoteStore,
    private readonly targets: Targets,
  ) {}

  /** Opens a comparison with the document that shows the note. */
  async compare(workspaceFolder: WorkspaceFolder, data: NoteThread, today: Uri): Promise<void> {
    const { path } = data.anchor;
    const named: Named = { folder: workspaceFolder.uri.toString(), takenOn: data.note.anchor.path, id: data.id };
    // VS Code keeps what it has once been given for a URI; another anchor is another URI.
    const query = JSON.stringify({ ...named, order: data.nextOrder });
    const original = Uri.from({ scheme, path: `/${path}`, query });
    const file = path.slice(path.lastIndexOf('/') + 1);
    const line = this.targets.drawn(data.id)?.note.place.range?.startLine;
    const selection = line === undefined ? {} : { selection: { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 0 } } };
    await commands.executeCommand('vscode.diff', original, today, l10n.t('{0}: as noted ↔ today', file), { preview: true, ...selection });
  }

  dispose(): void {
    this.provider.dispose();
  }

  private async textOf(uri: Uri): Promise<string> {
    const named = readQuery(uri.query);
    const folder = workspace.workspaceFolders?.find((one) => one.uri.toString() === named?.folder);
    const data = named && folder && (await this.store.notesOn(folder, named.takenOn)).find(({ id }) => id === named.id);
    if (!folder || !data) return '';
    const committed = await fromGit(folder, data.anchor).catch(() => undefined);
    if (committed !== undefined) return committed;
    const drawn = this.targets.drawn(data.id);
    const today = drawn ? splitLines(drawn.threads.document.getText()) : [];
    return originalLines(data.anchor, today, drawn?.note.place.range, (lines) => l10n.t('… {0} lines …', lines)).join('\n');
  }
}

/** The whole file at the commit, if the quoted lines stand in it; the text that was commented may never have been committed. */
async function fromGit(workspaceFolder: WorkspaceFolder, { path, commit, range, quote }: Anchor): Promise<string | undefined> {
  // The id stands in a file that anybody may have written, and goes to git's command line.
  if (commit === undefined || !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit)) return undefined;
  const file = codeUri(workspaceFolder, path);
  const text = await (await repositoryOf(file))?.show(commit, file.fsPath);
  if (text === undefined || !range || !quote) return undefined;
  return quoteStandsAt(quote, splitLines(text), range.startLine - 1) ? text : undefined;
}

function readQuery(query: string): Named | undefined {
  try {
    const { folder, takenOn, id } = JSON.parse(query) as Record<string, unknown>;
    return typeof folder === 'string' && typeof takenOn === 'string' && typeof id === 'string' ? { folder, takenOn, id } : undefined;
  } catch {
    return undefined;
  }
}
