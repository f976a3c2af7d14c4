import { type CommentReply, Disposable, type Memento, type TextDocument, window, type WorkspaceFolder } from 'vscode';
import { placeAnchor } from '../../core/anchors/place';
import { folderNameOf } from '../../core/notes/entry-path';
import { newEntryId } from '../../core/notes/id';
import type { NoteThread } from '../../core/notes/thread';
import { splitLines } from '../../core/text/lines';
import { type CodePlace, codePlaceOf } from '../platform/code-place';
import { registerCommands } from '../platform/commands';
import { inBackground } from '../platform/report';
import { readSetting } from '../platform/settings';
import type { DraftJournal } from '../storage/draft-journal';
import type { NoteIndex } from '../storage/note-index';
import type { NoteStore } from '../storage/note-store';
import type { SecondCopies } from '../storage/second-copies';
import { DeleteNotes } from './actions/delete-note';
import { FollowUps } from './actions/follow-ups';
import { NoteChanges } from './actions/note-changes';
import { ReadNotes } from './actions/read-note';
import { BoxButtons } from './actions/save-box';
import { ShareNotes } from './actions/share-notes';
import { NoteStarts } from './actions/start-note';
import { Targets } from './actions/target';
import { StepByStep } from './steps/step-by-step';
import { AuthorSource } from './author';
import { Boxes } from './boxes/boxes';
import { type CaptureAnchor, Composer } from './boxes/composer';
import { GutterBoxes } from './boxes/gutter-box';
import { registerKindCompletions } from './boxes/kind-completions';
import { registerPartKeys } from './boxes/part-keys';
import { followCodeEditor, lastCodeEditor } from './last-code-editor';
import { listDeleted, listPrivate } from './listed-notes';
import { NoteWalk } from './navigate/note-walk';
import { openDraft } from './navigate/open-draft';
import { RescueCopies } from './rescue-copies';
import { createController } from './threads/controller';
import { NoteComment } from './threads/note-comment';
import { ThreadBoard } from './threads/thread-board';
import type { ThreadSources } from './threads/thread-sources';
import { DraftNode } from './tree/nodes';
import { NotesTree } from './tree/notes-tree';
import { UnreadableProblems } from './unreadable-problems';

/** What the notes need from the rest of the extension. */
export interface NotesNeeds {
  readonly store: NoteStore;
  readonly journal: DraftJournal;
  readonly capture: CaptureAnchor;
  readonly blobIdOf: (text: string) => Promise<string>;
  readonly index: NoteIndex;
  readonly copies: SecondCopies;
  /** What is remembered for the workspace. */
  readonly memento: Memento;
  readonly now: () => Date;
}

/** What the rest of the extension may ask of the notes. */
export interface Notes extends Disposable {
  readonly board: ThreadBoard;
  readonly reading: ReadNotes;
  readonly targets: Targets;
}

/** Review notes as comment threads: reading, writing, and everything that is done to them. */
export function registerNotes(needs: NotesNeeds): Notes {
  const { store, journal, index, now } = needs;
  const controller = createController();
  const authors = new AuthorSource();
  const boxes = new Boxes(journal, now);
  const newKey = (): string => newEntryId(now(), (bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
  const composer = new Composer(controller, boxes, journal, authors, needs.capture, newKey);

  const problems = new UnreadableProblems(store, index);
  const rescue = new RescueCopies(store, needs.copies);

  const asking = new Set<string>();
  const findAuthor = async (folder: WorkspaceFolder): Promise<void> => {
    const key = folder.uri.toString();
    if (asking.has(key)) return;
    asking.add(key);
    const author = await authors.find(folder).finally(() => asking.delete(key));
    if (author) board.refreshAll();
  };
  const sources: ThreadSources = {
    notesFor: async (place, document) => {
      problems.look(place.workspaceFolder, folderNameOf(place.path));
      rescue.offerOnce(place.workspaceFolder);
      // Git may take seconds to answer; the notes are shown meanwhile, and told to be one's own when it has.
      if (!authors.current(place.workspaceFolder)) inBackground(findAuthor(place.workspaceFolder));
      const notes = (await store.notesOn(place.workspaceFolder, place.path)).filter(isShown);
      return place.ref === undefined ? notes : notesBeside(notes, place, document, needs.blobIdOf);
    },
    me: (folder) => authors.current(folder),
    isWriting: (threads) => {
      const box = boxes.focused();
      return box !== undefined && (threads.boxes.has(box.key) || [...threads.shown.values()].some(({ thread }) => thread === box.thread));
    },
    restoreDrafts: (threads) => composer.restore(threads),
    onClosed: (threads) => {
      for (const box of [...boxes.all()]) {
        const mine = threads.boxes.get(box.key) === box || [...threads.shown.values()].some(({ thread }) => thread === box.thread);
        if (mine) boxes.remove(box);
      }
    },
    maximum: () => Math.max(1, readSetting('coachmark.threads.maximum', 100)),
    firstVisibleLine: (document) => {
      const editor = window.visibleTextEditors.find((one) => one.document === document);
      return (editor?.visibleRanges[0]?.start.line ?? 0) + 1;
    },
  };

  const board = new ThreadBoard(controller, store, sources);
  const targets = new Targets(board, store);
  const followUps = new FollowUps(store, authors, now);
  const changes = new NoteChanges(targets, boxes, composer, followUps);
  const buttons = new BoxButtons(board, boxes, composer, store, journal, authors, followUps, now);
  const starts = new NoteStarts(board, boxes, composer);
  const gutter = new GutterBoxes((thread, typed) => starts.atThread(thread, typed));
  const sharing = new ShareNotes(targets, store, (cancelled) => listPrivate(index, cancelled));
  const deleting = new DeleteNotes(targets, store, followUps, () => listDeleted(index));
  const steps = new StepByStep(board, composer, journal, newKey, now);
  const reading = new ReadNotes(targets, board, store);
  const walk = new NoteWalk(index, board, reading);
  const tree = new NotesTree({ index, journal, memento: needs.memento, now, isBeingWritten: (key) => boxes.focused()?.key === key });

  const reply = async (argument: unknown): Promise<void> => {
    const target = await targets.note(argument);
    const drawn = targets.shown(argument) ?? (target && targets.drawn(target.data.id));
    if (drawn) await composer.openReply(drawn.threads, drawn.note);
  };
  const edit = async (argument: unknown): Promise<void> => {
    const target = await targets.note(argument);
    const drawn = targets.shown(argument) ?? (target && targets.drawn(target.data.id));
    if (drawn) await composer.openEdit(drawn.threads, drawn.note, argument instanceof NoteComment ? argument.entry.id : drawn.note.data.id);
  };

  const registered = Disposable.from(
    controller,
    boxes,
    board,
    gutter,
    tree,
    problems,
    followCodeEditor(),
    index.onDidChange(({ workspaceFolder }) => rescue.offerOnce(workspaceFolder)),
    registerPartKeys(boxes),
    registerKindCompletions(boxes),
    ...registerCommands({
      'coachmark.note.add': () => starts.onSelection(),
      'coachmark.note.addToFile': (file) => starts.onFile(file),
      'coachmark.box.adopt': (answer) => gutter.adopt(answer as CommentReply),
      'coachmark.box.save': (comment) => buttons.save(comment, false),
      'coachmark.box.saveAndShare': (comment) => buttons.save(comment, true),
      'coachmark.box.discard': (comment) => buttons.discard(comment),
      'coachmark.box.setKind': (kind, weight) => changes.setFocusedKind(kind, weight),
      'coachmark.note.compose': () => steps.start(),
      'coachmark.note.reply': reply,
      'coachmark.note.edit': edit,
      'coachmark.note.delete': (note) => deleting.note(note),
      'coachmark.note.deleteReply': (comment) => deleting.reply(comment),
      'coachmark.note.restore': (note) => deleting.restore(note),
      'coachmark.note.resolve': (note) => changes.resolve(note),
      'coachmark.note.reopen': (note) => changes.reopen(note),
      'coachmark.note.chooseKind': (note) => changes.chooseKind(note),
      'coachmark.note.chooseWeight': (note) => changes.chooseWeight(note),
      'coachmark.note.share': (note) => sharing.one(note),
      'coachmark.note.shareAll': () => sharing.all(),
      'coachmark.note.copy': (note) => reading.copy(note),
      'coachmark.note.openFile': (note) => reading.openFile(note),
      'coachmark.note.reveal': (node) =>
        node instanceof DraftNode ? openDraft(board, composer, node.workspaceFolder, node.draft) : reading.reveal(node),
      'coachmark.note.next': () => walk.go('next'),
      'coachmark.note.previous': () => walk.go('previous'),
      'coachmark.note.rescueCopies': () => rescue.onDemand(),
      'coachmark.author.set': async () => {
        const editor = lastCodeEditor();
        authors.forget();
        await authors.ask(editor && codePlaceOf(editor.document.uri)?.workspaceFolder);
        board.refreshAll();
      },
    }),
  );
  return Object.assign(registered, { board, reading, targets });
}

/** A deleted note stays on screen as long as somebody's reply hangs on it. */
function isShown({ deleted, said }: NoteThread): boolean {
  return !deleted || said.some(({ type }) => type === 'reply');
}

/**
 * Beside a diff only those notes are shown that were taken from that very text and that the file of today cannot show in
 * their place; the others would stand on both sides.
 */
async function notesBeside(
  notes: readonly NoteThread[],
  place: CodePlace,
  document: TextDocument,
  blobIdOf: (text: string) => Promise<string>,
): Promise<readonly NoteThread[]> {
  if (notes.length === 0) return [];
  const blob = await blobIdOf(document.getText());
  const today = window.visibleTextEditors.find((editor) => {
    const other = codePlaceOf(editor.document.uri);
    return other?.path === place.path && other.ref === undefined;
  });
  const lines = today && splitLines(today.document.getText());
  return notes.filter(({ anchor }) => {
    if (anchor.blob !== blob) return false;
    const now = lines && placeAnchor(anchor, lines).state;
    return now !== 'here' && now !== 'moved';
  });
}
