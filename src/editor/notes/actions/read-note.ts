import { env, l10n, Range, Selection, type TextDocument, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import { fileNameOf, folderNameOf } from '../../../core/notes/entry-path';
import { noteAsMarkdown } from '../../../core/notes/note-markdown';
import { codeUri } from '../../platform/code-place';
import { sayInformation } from '../../platform/say';
import { pathToday } from '../../../core/notes/places/today-place';
import type { NoteStore } from '../../storage/note-store';
import type { TodayPlaces } from '../../storage/today-places';
import type { DocumentThreads } from '../threads/document-threads';
import type { ShownNote } from '../threads/shown-note';
import type { ThreadBoard } from '../threads/thread-board';
import { kindWord, weightWord } from '../words';
import type { NoteTarget, Targets } from './target';

/** A note on screen, among the threads of its document. */
export interface DrawnNote {
  readonly threads: DocumentThreads;
  readonly note: ShownNote;
}

/** What only looks at a note: copying it, opening its file, going to it. */
export class ReadNotes {
  constructor(
    private readonly targets: Targets,
    private readonly board: ThreadBoard,
    private readonly store: NoteStore,
    private readonly places: TodayPlaces,
  ) {}

  async copy(argument: unknown): Promise<void> {
    const target = await this.targets.note(argument);
    if (!target) return;
    const markdown = noteAsMarkdown(target.data, {
      kind: (kind, weight) => (weight ? `${kindWord(kind)} (${weightWord(weight)})` : kindWord(kind)),
      lines: (start, end) => (start === end ? l10n.t('line {0}', start) : l10n.t('lines {0}-{1}', start, end)),
      leftOut: (lines) => l10n.t('… {0} lines …', lines),
      resolved: l10n.t('resolved'),
    });
    await env.clipboard.writeText(markdown);
    window.setStatusBarMessage(l10n.t('Copied as Markdown.'), 4000);
  }

  async openFile(argument: unknown): Promise<void> {
    const target = await this.targets.note(argument);
    if (!target) return;
    const folder = this.store.folderOf(target.workspaceFolder).notes[target.data.visibility];
    const file = Uri.joinPath(folder, folderNameOf(target.data.note.anchor.path), fileNameOf(target.data.note));
    await window.showTextDocument(file, { preview: true });
  }

  /** Opens the code and the thread on it. */
  async reveal(argument: unknown): Promise<void> {
    const target = await this.targets.note(argument);
    if (target) await this.goTo(target);
  }

  async goTo(target: NoteTarget): Promise<void> {
    const document = await this.openCode(target);
    const threads = document && this.board.of(document);
    if (!document || !threads) return;
    const note = await threads.draw(target.data.id);
    const line = (note?.place.range?.startLine ?? 1) - 1;
    const at = new Range(line, 0, line, 0);
    const editor = await window.showTextDocument(document, { preview: true, selection: at });
    editor.selection = new Selection(at.start, at.start);
    editor.revealRange(at, TextEditorRevealType.InCenterIfOutsideViewport);
    note?.reveal();
  }

  /** The thread of the note that is meant; a note from the list is gone to first. */
  async drawn(argument: unknown): Promise<DrawnNote | undefined> {
    const shown = this.targets.shown(argument);
    if (shown) return shown;
    const target = await this.targets.note(argument);
    if (!target) return undefined;
    if (!this.targets.drawn(target.data.id)) await this.goTo(target);
    return this.targets.drawn(target.data.id);
  }

  private async openCode({ workspaceFolder, path: takenOn, data }: NoteTarget): Promise<TextDocument | undefined> {
    await this.places.ready(workspaceFolder);
    const path = pathToday(data, this.places.of(workspaceFolder, data.id));
    try {
      return await workspace.openTextDocument(codeUri(workspaceFolder, path));
    } catch {
      const open = l10n.t('Open the note');
      const choice = await sayInformation(l10n.t('{0} is not there any more.', path), open);
      if (choice === open) await this.openFile({ folderUri: workspaceFolder.uri.toString(), path: takenOn, id: data.id });
      return undefined;
    }
  }
}
