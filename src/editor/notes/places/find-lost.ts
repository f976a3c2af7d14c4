import { type CancellationToken, CancellationTokenSource, type Disposable, Disposable as Disposables, workspace, type WorkspaceFolder } from 'vscode';
import type { Anchor, TextRange } from '../../../core/anchors/anchor';
import type { Place } from '../../../core/anchors/place';
import type { PlaceState } from '../../../core/anchors/place-state';
import { pathToday, type TodayPlace } from '../../../core/notes/places/today-place';
import { codePlaceOf } from '../../platform/code-place';
import { onGitChange } from '../../platform/git';
import { inBackground } from '../../platform/report';
import type { NoteStore } from '../../storage/note-store';
import type { TodayPlaces } from '../../storage/today-places';

/** How long after the last edit lost notes are looked for, in milliseconds. */
const pause = 500;

/** Looks for notes in other files than the ones they were in; what is not found is not in the answer. */
export type Locate = (
  sought: readonly { readonly id: string; readonly anchor: Anchor; readonly guessed: boolean }[],
  workspaceFolder: WorkspaceFolder,
  cancellation: CancellationToken,
) => Promise<readonly { readonly id: string; readonly state: PlaceState; readonly path: string; readonly range?: TextRange; readonly blob?: string }[]>;

/** Told where notes are in the text of a file that has this blob id. */
export type TellPlaces = (workspaceFolder: WorkspaceFolder, path: string, found: ReadonlyMap<string, Place>, blob: string) => Promise<void>;

/** Has notes that are lost, or whose place is a guess, looked for whenever a file is opened or edited in which they may be. */
export class LostNotes implements Disposable {
  private readonly listening: Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: CancellationTokenSource | undefined;
  /** Guesses for which nothing better was found: edits do not change that, but history may. */
  private readonly stillGuessed = new Set<string>();

  constructor(
    private readonly store: NoteStore,
    private readonly places: TodayPlaces,
    private readonly locate: Locate,
    private readonly tell: TellPlaces,
  ) {
    this.listening = Disposables.from(
      places.onDidChange(() => this.lookSoon()),
      workspace.onDidOpenTextDocument(({ uri }) => codePlaceOf(uri) && this.lookSoon()),
      workspace.onDidChangeTextDocument(({ document }) => codePlaceOf(document.uri) && this.lookSoon()),
      // Git finds its repositories some time after the start, and then knows where code went.
      onGitChange(() => {
        this.stillGuessed.clear();
        this.lookSoon();
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.running?.cancel();
    this.listening.dispose();
  }

  private lookSoon(): void {
    this.running?.cancel();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      for (const folder of workspace.workspaceFolders ?? []) inBackground(this.look(folder));
    }, pause);
  }

  private async look(workspaceFolder: WorkspaceFolder): Promise<void> {
    const open = [...this.places.all(workspaceFolder)].filter((one) => one.state === 'lost' || (one.state === 'check' && !this.stillGuessed.has(guessKey(one))));
    if (open.length === 0) return;
    const cancel = new CancellationTokenSource();
    this.running = cancel;
    const sought: { id: string; anchor: Anchor; guessed: boolean; seen: TodayPlace }[] = [];
    for (const seen of open) {
      const data = (await this.store.notesOn(workspaceFolder, seen.takenOn)).find(({ id }) => id === seen.id);
      if (data && !data.deleted && pathToday(data, seen) === seen.path) sought.push({ id: seen.id, anchor: data.anchor, guessed: seen.state === 'check', seen });
    }
    const located = await this.locate(sought, workspaceFolder, cancel.token);
    if (!cancel.token.isCancellationRequested) this.remember(sought.map(({ seen }) => seen), new Set(located.map(({ id }) => id)));
    cancel.dispose();
    const found = new Map<string, TodayPlace>();
    const blobs = new Map<string, string>();
    for (const { id, state, path, range, blob } of located) {
      const seen = sought.find((one) => one.id === id)?.seen;
      // Meanwhile it may have been found otherwise.
      if (!seen || state === 'lost' || !isSame(this.places.of(workspaceFolder, id), seen)) continue;
      found.set(id, { ...seen, path, state, ...(range ? { range } : {}) });
      if (blob !== undefined) blobs.set(path, blob);
    }
    await this.places.put(workspaceFolder, found);
    for (const [path, blob] of blobs) await this.tellOf(workspaceFolder, path, found, blob);
  }

  private remember(sought: readonly TodayPlace[], found: ReadonlySet<string>): void {
    for (const seen of sought) if (seen.state === 'check' && !found.has(seen.id)) this.stillGuessed.add(guessKey(seen));
  }

  private async tellOf(workspaceFolder: WorkspaceFolder, path: string, found: ReadonlyMap<string, TodayPlace>, blob: string): Promise<void> {
    // Where others were found in the same file before, that may have been in another text.
    const all = this.places.inFile(workspaceFolder, path);
    if (all.every(({ id }) => found.has(id))) await this.places.setBlob(workspaceFolder, path, blob);
    const here = [...found.values()].filter((one) => one.path === path);
    await this.tell(workspaceFolder, path, new Map(here.map(({ id, state, range }) => [id, { state, ...(range ? { range } : {}) }])), blob);
  }
}

function guessKey({ id, anchor, path }: TodayPlace): string {
  return `${id} ${anchor} ${path}`;
}

function isSame(now: TodayPlace | undefined, seen: TodayPlace): boolean {
  return now?.state === seen.state && now.path === seen.path && now.anchor === seen.anchor;
}
