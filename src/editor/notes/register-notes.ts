import { type CommentReply, Disposable, type Memento } from 'vscode';
import { newEntryId } from '../../core/notes/id';
import { codePlaceOf } from '../platform/code-place';
import { registerCommands } from '../platform/commands';
import { randomBytes } from '../platform/random-bytes';
import type { DraftJournal } from '../storage/draft-journal';
import type { NoteIndex } from '../storage/note-index';
import type { NoteStore } from '../storage/note-store';
import type { SecondCopies } from '../storage/second-copies';
import type { TodayPlaces } from '../storage/today-places';
import { DeleteNotes } from './actions/delete-note';
import { FollowUps } from './actions/follow-ups';
import { NoteChanges } from './actions/note-changes';
import { ReadNotes } from './actions/read-note';
import { BoxButtons } from './actions/save-box';
import { ShareNotes } from './actions/share-notes';
import { QuestionsInNotes } from './actions/question-in-note';
import { NoteStarts } from './actions/start-note';
import { Targets } from './actions/target';
import { WriteOnNotes } from './actions/write-on-note';
import { StepByStep } from './steps/step-by-step';
import { AuthorSource } from './author';
import { BoxDrawing } from './boxes/box-drawing';
import { Boxes } from './boxes/boxes';
import { registerCodeCompletions } from './boxes/code-completions';
import { type AddUnit, type CaptureAnchor, Composer } from './boxes/composer';
import { GutterBoxes } from './boxes/gutter-box';
import { registerKindCompletions } from './boxes/kind-completions';
import { registerPartKeys } from './boxes/part-keys';
import { warmUpBoxes } from './boxes/warm-up';
import { followCodeEditor, lastCodeEditor } from './last-code-editor';
import { listDeleted, listPrivate } from './listed-notes';
import { NoteWalk } from './navigate/note-walk';
import { openDraft } from './navigate/open-draft';
import { type Locate, LostNotes } from './places/find-lost';
import { FollowFiles } from './places/follow-files';
import { OriginalCode } from './places/original-code';
import { PlaceActions } from './places/place-actions';
import { RescueCopies } from './rescue-copies';
import { createController } from './threads/controller';
import { NoteSources } from './threads/note-sources';
import { ThreadBoard } from './threads/thread-board';
import { DraftNode } from './tree/nodes';
import { NotesTree } from './tree/notes-tree';
import { UnreadableProblems } from './unreadable-problems';

/** What the notes need from the rest of the extension. */
export interface NotesNeeds {
  readonly store: NoteStore;
  readonly journal: DraftJournal;
  readonly capture: CaptureAnchor;
  readonly addUnit: AddUnit;
  readonly blobIdOf: (text: string) => Promise<string>;
  readonly index: NoteIndex;
  readonly copies: SecondCopies;
  readonly places: TodayPlaces;
  readonly locate: Locate;
  /** What is remembered for the workspace. */
  readonly memento: Memento;
  readonly now: () => Date;
}

/** What the rest of the extension may ask of the notes. */
export interface Notes extends Disposable {
  readonly board: ThreadBoard;
  readonly reading: ReadNotes;
  readonly targets: Targets;
  readonly boxes: Boxes;
  readonly questions: QuestionsInNotes;
  readonly authors: AuthorSource;
}

/** Review notes as comment threads: reading, writing, and everything that is done to them. */
export function registerNotes(needs: NotesNeeds): Notes {
  const { store, journal, index, places, now } = needs;
  const controller = createController();
  const authors = new AuthorSource();
  const boxes = new Boxes(journal, now);
  const newKey = (): string => newEntryId(now(), randomBytes);
  const drawing = new BoxDrawing(controller, boxes, authors);
  const composer = new Composer(drawing, boxes, journal, needs.capture, needs.addUnit, newKey);

  const problems = new UnreadableProblems(store, index);
  const rescue = new RescueCopies(store, needs.copies);

  const sources = new NoteSources(store, authors, boxes, composer, places, needs.blobIdOf, (folder, name) => {
    problems.look(folder, name);
    rescue.offerOnce(folder);
  });
  const board = new ThreadBoard(controller, store, sources, places);
  sources.onAuthorKnown = () => board.refreshAll();
  const targets = new Targets(board, store);
  const followUps = new FollowUps(store, authors, now);
  const changes = new NoteChanges(targets, boxes, drawing, followUps);
  const buttons = new BoxButtons(board, boxes, composer, store, journal, authors, followUps, now);
  const starts = new NoteStarts(board, boxes, composer);
  const gutter = new GutterBoxes((thread, typed) => starts.atThread(thread, typed));
  const sharing = new ShareNotes(targets, store, (cancelled) => listPrivate(index, cancelled));
  const deleting = new DeleteNotes(targets, store, followUps, () => listDeleted(index));
  const steps = new StepByStep(board, composer, journal, newKey, now);
  const reading = new ReadNotes(targets, board, store, places);
  const walk = new NoteWalk(index, places, board, reading);
  const tree = new NotesTree({ index, places, journal, memento: needs.memento, now, isBeingWritten: (key) => boxes.focused()?.key === key });

  const original = new OriginalCode(store, targets);
  const placing = new PlaceActions(targets, reading, followUps, store, index, places, needs.capture, needs.addUnit, original);
  const writing = new WriteOnNotes(composer, reading);

  const registered = Disposable.from(
    controller,
    boxes,
    board,
    gutter,
    tree,
    problems,
    original,
    new FollowFiles(index, places, journal),
    new LostNotes(store, places, needs.locate, (folder, path, found, blob) => board.placeFound(folder, path, found, blob)),
    followCodeEditor(),
    store.onDidAge((folder) => sources.askAgain(folder)),
    index.onDidChange(({ workspaceFolder }) => rescue.offerOnce(workspaceFolder)),
    warmUpBoxes(),
    registerPartKeys(boxes),
    registerKindCompletions(boxes),
    registerCodeCompletions(boxes),
    ...registerCommands({
      'coachmark.note.add': async () => void (await starts.onSelection()),
      'coachmark.note.addToFile': (file) => starts.onFile(file),
      'coachmark.box.adopt': (answer) => gutter.adopt(answer as CommentReply),
      'coachmark.box.save': (comment) => buttons.save(comment, false),
      'coachmark.box.saveAndShare': (comment) => buttons.save(comment, true),
      'coachmark.box.discard': (comment) => buttons.discard(comment),
      'coachmark.box.setKind': (kind, weight) => changes.setFocusedKind(kind, weight),
      'coachmark.note.compose': () => steps.start(),
      'coachmark.note.reply': (note) => writing.reply(note),
      'coachmark.note.edit': (comment) => writing.edit(comment),
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
        node instanceof DraftNode ? openDraft(board, composer, places, node.workspaceFolder, node.draft) : reading.reveal(node),
      'coachmark.place.accept': (note) => placing.accept(note),
      'coachmark.place.attach': (note) => placing.attachHere(note),
      'coachmark.place.showOriginal': (note) => placing.showOriginal(note),
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
  return Object.assign(registered, { board, reading, targets, boxes, authors, questions: new QuestionsInNotes(starts, boxes, changes) });
}
