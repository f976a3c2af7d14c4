import { l10n, type TextDocument, window, workspace, type WorkspaceFolder } from 'vscode';
import type { Anchor, TextRange } from '../../../core/anchors/anchor';
import { meantRange } from '../../../core/anchors/take';
import type { TodayPlace } from '../../../core/notes/places/today-place';
import { splitLines } from '../../../core/text/lines';
import { codePlaceOf } from '../../platform/code-place';
import { sayInformation } from '../../platform/say';
import type { NoteIndex } from '../../storage/note-index';
import type { NoteStore } from '../../storage/note-store';
import type { TodayPlaces } from '../../storage/today-places';
import type { FollowUps } from '../actions/follow-ups';
import type { ReadNotes } from '../actions/read-note';
import { refuseStart } from '../actions/refuse-start';
import type { NoteTarget, Targets } from '../actions/target';
import type { AddUnit, CaptureAnchor } from '../boxes/composer';
import { lastCodeEditor } from '../last-code-editor';
import { notesToday, readList, referenceOf } from '../listed-notes';
import { toTextRange } from '../threads/text-range';
import { labelText } from '../words';
import type { OriginalCode } from './original-code';

/** What a person does about the place of a note. Each is an entry of its own; the anchor in the note stays. */
export class PlaceActions {
  constructor(
    private readonly targets: Targets,
    private readonly reading: ReadNotes,
    private readonly followUps: FollowUps,
    private readonly store: NoteStore,
    private readonly index: NoteIndex,
    private readonly places: TodayPlaces,
    private readonly capture: CaptureAnchor,
    private readonly addUnit: AddUnit,
    private readonly original: OriginalCode,
  ) {}

  /** Makes the place that was guessed the note's place. */
  async accept(argument: unknown): Promise<void> {
    const drawn = await this.reading.drawn(argument);
    if (!drawn) return;
    const { threads, note } = drawn;
    const { state, range } = note.place;
    if (state === 'lost') {
      void sayInformation(l10n.t('The code of this note cannot be found. Select it, and attach the note to it.'));
      return;
    }
    if (!range || state === 'here' || threads.place.ref !== undefined) {
      void sayInformation(l10n.t('The place of this note is sure already.'));
      return;
    }
    await this.attach({ workspaceFolder: threads.place.workspaceFolder, path: note.data.note.anchor.path, data: note.data }, threads.document, range);
  }

  /** Gives a note the selected lines as its place. */
  async attachHere(argument: unknown): Promise<void> {
    // Choosing a note may take the focus from the code, not the selection.
    const editor = lastCodeEditor();
    const here = editor && codePlaceOf(editor.document.uri);
    if (!editor || !here || here.ref !== undefined) return refuseStart(editor?.document.uri ?? window.activeTextEditor?.document.uri);
    const range = meantRange(toTextRange(editor.selection), splitLines(editor.document.getText()));
    const target = argument === undefined ? await this.choose(here.workspaceFolder) : await this.targets.note(argument);
    if (!target) return;
    if (target.workspaceFolder.uri.toString() !== here.workspaceFolder.uri.toString()) {
      void sayInformation(l10n.t('This note belongs to the folder {0}. Select the code in a file of that folder.', target.workspaceFolder.name));
      return;
    }
    await this.attach(target, editor.document, range);
  }

  /** Shows the code as it was when the note was taken, beside today's. */
  async showOriginal(argument: unknown): Promise<void> {
    const drawn = await this.reading.drawn(argument);
    if (drawn) await this.original.compare(drawn.threads.place.workspaceFolder, drawn.note.data, drawn.threads.document.uri);
  }

  private async attach(target: NoteTarget, document: TextDocument, range: TextRange): Promise<void> {
    const captured = this.capture(document, range);
    if (!captured) return refuseStart(document.uri);
    const anchor = await this.addUnit((await captured.findOut().soon).anchor, document);
    const former = target.data.anchor;
    if (!(await this.place(target, anchor))) return;
    const undo = l10n.t('Undo');
    const lines = range.startLine === range.endLine ? l10n.t('line {0}', range.startLine) : l10n.t('lines {0}-{1}', range.startLine, range.endLine);
    const choice = await sayInformation(l10n.t('The note is now attached to {0}, {1}.', anchor.path, lines), undo);
    if (choice === undo) await this.place(target, former);
  }

  /** Writes the entry. The thread may have moved on since `target` was taken: what was written before is one of its entries. */
  private async place({ workspaceFolder, path, data: { id } }: NoteTarget, anchor: Anchor): Promise<boolean> {
    const data = (await this.store.notesOn(workspaceFolder, path)).find((note) => note.id === id);
    if (!data) return false;
    await this.places.ready(workspaceFolder);
    const before = this.places.of(workspaceFolder, id);
    const seen: TodayPlace = { id, takenOn: path, home: anchor.path, path: anchor.path, state: 'here', ...(anchor.range ? { range: anchor.range } : {}) };
    // First, for the entry has the note looked for, and what is found then counts.
    await this.places.put(workspaceFolder, new Map([[id, anchor.path === path ? undefined : seen]]));
    let written: string | undefined;
    try {
      written = await this.followUps.add({ workspaceFolder, path, data }, { type: 'place', anchor });
    } finally {
      if (written === undefined) await this.places.put(workspaceFolder, new Map([[id, before]]));
    }
    return written !== undefined;
  }

  /** Asks which of the notes is meant whose place is a guess or lost. */
  private async choose(workspaceFolder: WorkspaceFolder): Promise<NoteTarget | undefined> {
    await readList(this.index);
    const notes = notesToday(this.index, this.places, workspaceFolder).filter(({ place, deleted }) => !deleted && (place === 'lost' || place === 'check'));
    if (notes.length === 0) {
      void sayInformation(l10n.t('Every note has its place. To move one, use the actions on its thread or in the Review Notes view.'));
      return undefined;
    }
    const choice = await window.showQuickPick(
      notes.map((note) => ({
        label: note.headline || l10n.t('(no text yet)'),
        description: labelText([{ part: note.kind }, { part: note.place === 'lost' ? 'lost' : 'check' }]),
        detail: workspace.asRelativePath(note.path, false),
        note,
      })),
      { title: l10n.t('Which note is about the selected code?'), matchOnDescription: true, matchOnDetail: true },
    );
    return choice && this.targets.note(referenceOf(workspaceFolder, choice.note));
  }
}
