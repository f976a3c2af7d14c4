import { Diagnostic, DiagnosticSeverity, type Disposable, Disposable as Disposables, l10n, languages, Range, workspace, type WorkspaceFolder } from 'vscode';
import type { UnreadableFile } from '../storage/entry-folder';
import type { NoteIndex } from '../storage/note-index';
import type { NoteStore } from '../storage/note-store';
import { inBackground } from '../platform/report';
import { unreadableWords } from './unreadable-words';

/**
 * Files that cannot be shown as notes, among the problems. Knows those beside the notes of open files at once, and all
 * of them after the list of notes was read.
 */
export class UnreadableProblems implements Disposable {
  private readonly collection = languages.createDiagnosticCollection('coachmark');
  private readonly seen = new Map<string, readonly UnreadableFile[]>();
  private readonly listening: Disposable;
  private told = '';

  constructor(
    private readonly store: NoteStore,
    private readonly index: NoteIndex,
  ) {
    this.listening = Disposables.from(
      index.onDidChange(() => this.tell()),
      store.onDidChange(({ workspaceFolder, folderName }) => {
        if (this.seen.has(keyOf(workspaceFolder, folderName))) this.look(workspaceFolder, folderName);
      }),
    );
  }

  /** Tells of what lies beside the notes of a file that was opened. */
  look(workspaceFolder: WorkspaceFolder, folderName: string): void {
    inBackground(
      this.store.load(workspaceFolder, folderName).then(({ unreadable }) => {
        this.seen.set(keyOf(workspaceFolder, folderName), unreadable);
        if (!this.index.isRead) this.tell();
      }),
    );
  }

  dispose(): void {
    this.listening.dispose();
    this.collection.dispose();
  }

  private tell(): void {
    const folders = workspace.workspaceFolders ?? [];
    const files = this.index.isRead ? folders.flatMap((folder) => this.index.unreadableIn(folder)) : [...this.seen.values()].flat();
    const unique = new Map(files.map((file) => [file.file.toString(), file]));
    const telling = JSON.stringify([...unique].map(([uri, { reason, line, detail }]) => [uri, reason, line, detail]).sort());
    if (telling === this.told) return;
    this.told = telling;
    this.collection.clear();
    this.collection.set([...unique.values()].map((file) => [file.file, [diagnosticOf(file)]]));
  }
}

function diagnosticOf(file: UnreadableFile): Diagnostic {
  const line = Math.max(0, (file.line ?? 1) - 1);
  const { what, next } = unreadableWords(file);
  const message = l10n.t('This file is not shown as a review note. {0}. {1}', what, next);
  // Nothing is wrong with what a newer version wrote.
  const severity = file.reason === 'newer-version' ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning;
  const diagnostic = new Diagnostic(new Range(line, 0, line, 1000), message, severity);
  diagnostic.source = 'Coachmark';
  diagnostic.code = file.reason;
  return diagnostic;
}

function keyOf({ uri }: WorkspaceFolder, folderName: string): string {
  return `${uri.toString()}\n${folderName}`;
}
