import { type ExtensionContext, Uri } from 'vscode';
import { newEntryId } from './core/notes/id';
import { noteAsQuestion } from './core/notes/note-as-question';
import { unitAdder } from './editor/anchors/add-unit';
import { blobIdOf } from './editor/anchors/blob-id';
import { captureAnchor } from './editor/anchors/capture';
import type { DeepLocator } from './editor/anchors/locator';
import { oneAfterAnother } from './editor/anchors/one-after-another';
import { OpenTextLocator } from './editor/anchors/open-text-locator';
import { FeedbackClient } from './editor/feedback/feedback-client';
import { registerModel } from './editor/feedback/model/register-model';
import { registerNotes } from './editor/notes/register-notes';
import { registerPairing } from './editor/pairing/register-pairing';
import type { Fetch } from './editor/pairing/room/room-connection';
import { registerQuestions } from './editor/questions/register-questions';
import { WorkerLooker } from './editor/questions/worker-looker';
import { registerCommand } from './editor/platform/commands';
import { closeLog, log } from './editor/platform/log';
import { type StartWorker, startPageWorker } from './editor/platform/page-worker';
import { randomBytes } from './editor/platform/random-bytes';
import { AskedFiles } from './editor/storage/asked-files';
import { type Disk, vscodeDisk } from './editor/storage/disk';
import { DraftJournal } from './editor/storage/draft-journal';
import { NoteIndex } from './editor/storage/note-index';
import { NoteStore } from './editor/storage/note-store';
import { PackFiles } from './editor/storage/pack-files';
import { PeopleFile } from './editor/storage/people-file';
import { SecondCopies } from './editor/storage/second-copies';
import { SessionFiles } from './editor/storage/session-files';
import { SessionRecords } from './editor/storage/session-records';
import { TodayPlaces } from './editor/storage/today-places';
import { watchNotes } from './editor/storage/watch-notes';

let journal: DraftJournal | undefined;

/** The front door: builds every part and hands each what it needs. This one serves the browser; Node has its own disk. */
export function activate(context: ExtensionContext): void {
  open(context, vscodeDisk, startPageWorker);
}

export interface OnNode {
  /** Finds code by syntax and history, in a worker. */
  readonly deep?: DeepLocator;
  /** Reaches servers that know nothing of browsers. */
  readonly fetch?: Fetch;
}

/**
 * @param disk how files are reached where the extension runs
 * @param startWorker starts a bundle in a worker, where the extension runs
 * @param onNode what can be had where the extension runs in Node
 */
export function open(context: ExtensionContext, disk: Disk, startWorker: StartWorker, { deep, fetch }: OnNode = {}): void {
  const dist = Uri.joinPath(context.extensionUri, 'dist');
  const now = (): Date => new Date();
  const copies = new SecondCopies(context.globalStorageUri, disk);
  const store = new NoteStore(disk, copies);
  const index = new NoteIndex(store, disk);
  journal = new DraftJournal(context.globalStorageUri, disk, (folder) => store.folderOf(folder));
  const places = new TodayPlaces(disk, (folder) => store.folderOf(folder));
  const openTexts = new OpenTextLocator();
  const locator = oneAfterAnother(deep ? [openTexts, deep] : [openTexts]);
  const looker = new WorkerLooker(() => startWorker(Uri.joinPath(dist, 'browser', 'looker.js')), Uri.joinPath(dist, 'grammars'));
  const notes = registerNotes({
    store,
    journal,
    capture: captureAnchor,
    addUnit: unitAdder(deep),
    blobIdOf,
    index,
    copies,
    places,
    locate: (sought, folder, cancellation) => locator.locate(sought, folder, cancellation),
    memento: context.workspaceState,
    now,
  });
  const boxes = { purposeOf: notes.boxes.purposeOf.bind(notes.boxes), onDidChange: notes.boxes.onDidChange };
  const pairing = registerPairing({
    files: new SessionFiles(context.globalStorageUri, disk, (folder) => store.folderOf(folder)),
    records: new SessionRecords(disk, (folder) => store.folderOf(folder)),
    people: new PeopleFile(disk, (folder) => store.folderOf(folder)),
    memento: context.workspaceState,
    now: () => Date.now(),
    steady: () => performance.now(),
    // Not `env.sessionId`: where nothing is reported to the vendor, it is the same in all windows.
    window: newEntryId(new Date(), randomBytes),
    fetch,
  });
  context.subscriptions.push(
    notes,
    new FeedbackClient(() => startWorker(Uri.joinPath(dist, 'browser', 'server.js')), boxes),
    registerModel(boxes),
    watchNotes(store),
    pairing,
    registerQuestions({
      packs: new PackFiles(context.extensionUri, disk, (folder) => store.folderOf(folder)),
      looker,
      mine: context.globalState,
      here: context.workspaceState,
      asked: new AskedFiles(context.globalStorageUri, disk, (folder) => store.folderOf(folder)),
      authorIn: (folder) => notes.authors.known(folder),
      session: pairing.questions,
      insertHere: () => {
        const box = notes.questions.boxAtHand();
        return (text) => notes.questions.insert(text, box);
      },
      settledNote: async (argument) => {
        const target = await notes.targets.note(argument);
        if (!target) return undefined;
        const { path, range } = target.data.anchor;
        return { ...noteAsQuestion(target.data), folder: target.workspaceFolder, note: target.data.id, path, ...(range ? { line: range.startLine } : {}) };
      },
      codeOfBox: (box) => notes.questions.codeOf(box),
    }),
    looker,
    index,
    openTexts,
    ...(deep ? [deep] : []),
    places,
    store,
    journal,
    registerCommand('coachmark.log.show', () => log().show()),
    { dispose: closeLog },
  );
}

export async function deactivate(): Promise<void> {
  await journal?.flush();
}
