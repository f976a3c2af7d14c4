import { type Disposable, EventEmitter, type WorkspaceFolder } from 'vscode';
import type { PlacesInFile, TodayPlace } from '../../core/notes/places/today-place';
import { inBackground } from '../platform/report';
import type { CoachmarkFolder } from './coachmark-folder';
import { codeUri } from '../platform/code-place';
import { type Disk, kindOf } from './disk';
import { inTurns } from './entry-folder';
import { readPlaces, writePlaces } from './places-file';

/** How long after a change the file is written, in milliseconds: it is of use in the next window only. */
const writeDelay = 1500;

/** Files looked at the same time. */
const atOnce = 24;

/** Notes have another place now. */
export interface PlacesChange {
  readonly workspaceFolder: WorkspaceFolder;
  /** The files that have other notes than before. */
  readonly moves: ReadonlySet<string>;
}

interface Known {
  readonly workspaceFolder: WorkspaceFolder;
  readonly byId: Map<string, TodayPlace>;
  readonly byPath: Map<string, Map<string, TodayPlace>>;
  readonly blobs: Map<string, string>;
  timer?: ReturnType<typeof setTimeout>;
}

/**
 * Where notes are today that are not where their anchors say, for all files, open or not. A cache: without it, notes are
 * looked for again.
 */
export class TodayPlaces implements Disposable {
  private readonly known = new Map<string, Promise<Known>>();
  private readonly read = new Map<string, Known>();
  private readonly changes = new EventEmitter<PlacesChange>();
  readonly onDidChange = this.changes.event;

  constructor(
    private readonly disk: Disk,
    private readonly folderOf: (workspaceFolder: WorkspaceFolder) => CoachmarkFolder,
  ) {}

  /** Reads what is known of a folder, once. Before that, nothing is known. */
  async ready(workspaceFolder: WorkspaceFolder): Promise<void> {
    const key = workspaceFolder.uri.toString();
    const reading = this.known.get(key) ?? this.readFolder(workspaceFolder);
    this.known.set(key, reading);
    await reading;
  }

  of(workspaceFolder: WorkspaceFolder, id: string): TodayPlace | undefined {
    return this.read.get(workspaceFolder.uri.toString())?.byId.get(id);
  }

  inFile(workspaceFolder: WorkspaceFolder, path: string): readonly TodayPlace[] {
    return [...(this.read.get(workspaceFolder.uri.toString())?.byPath.get(path)?.values() ?? [])];
  }

  all(workspaceFolder: WorkspaceFolder): Iterable<TodayPlace> {
    return this.read.get(workspaceFolder.uri.toString())?.byId.values() ?? [];
  }

  /** Git's blob id of the text in which the places in a file were found. */
  blobOf(workspaceFolder: WorkspaceFolder, path: string): string | undefined {
    return this.read.get(workspaceFolder.uri.toString())?.blobs.get(path);
  }

  /** Says in which text of a file its places are now. */
  async setBlob(workspaceFolder: WorkspaceFolder, path: string, blob: string): Promise<void> {
    await this.ready(workspaceFolder);
    const known = this.read.get(workspaceFolder.uri.toString());
    if (!known || known.blobs.get(path) === blob || !known.byPath.get(path)?.size) return;
    known.blobs.set(path, blob);
    this.writeSoon(known);
  }

  /** Takes what was found out; `undefined` for a note that is where its anchor says. */
  async put(workspaceFolder: WorkspaceFolder, found: ReadonlyMap<string, TodayPlace | undefined>): Promise<void> {
    await this.ready(workspaceFolder);
    const known = this.read.get(workspaceFolder.uri.toString());
    if (!known) return;
    const moves = new Set<string>();
    let changed = false;
    for (const [id, place] of found) {
      const before = known.byId.get(id);
      if (isSame(before, place)) continue;
      if (before) forget(known, before);
      if (place) remember(known, place);
      // What was found in an older text of the file does not stand beside what is found now.
      for (const path of [before?.path, place?.path]) if (path !== undefined) known.blobs.delete(path);
      changed = true;
      for (const path of moved(before, place)) moves.add(path);
    }
    if (!changed) return;
    this.writeSoon(known);
    this.changes.fire({ workspaceFolder, moves });
  }

  /** Which of these files are not there. */
  async missing(workspaceFolder: WorkspaceFolder, paths: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const missing = new Set<string>();
    await inTurns([...paths], atOnce, async (path) => {
      const kind = await kindOf(this.disk, codeUri(workspaceFolder, path)).catch(() => 'file');
      if (kind === 'missing') missing.add(path);
    });
    return missing;
  }

  dispose(): void {
    for (const known of this.read.values()) if (known.timer) this.writeNow(known);
    this.changes.dispose();
  }

  private async readFolder(workspaceFolder: WorkspaceFolder): Promise<Known> {
    const known: Known = { workspaceFolder, byId: new Map(), byPath: new Map(), blobs: new Map() };
    for (const [path, { blob, places }] of await readPlaces(this.disk, this.folderOf(workspaceFolder))) {
      if (blob !== undefined) known.blobs.set(path, blob);
      for (const place of places) if (!known.byId.has(place.id)) remember(known, place);
    }
    this.read.set(workspaceFolder.uri.toString(), known);
    return known;
  }

  private writeSoon(known: Known): void {
    clearTimeout(known.timer);
    known.timer = setTimeout(() => this.writeNow(known), writeDelay);
  }

  private writeNow(known: Known): void {
    clearTimeout(known.timer);
    delete known.timer;
    const files = Array.from(known.byPath, ([path, places]): [string, PlacesInFile] => {
      const blob = known.blobs.get(path);
      return [path, { ...(blob === undefined ? {} : { blob }), places: [...places.values()] }];
    });
    inBackground(writePlaces(this.disk, this.folderOf(known.workspaceFolder), files.filter(([, { places }]) => places.length > 0)));
  }
}

function remember(known: Known, place: TodayPlace): void {
  known.byId.set(place.id, place);
  const there = known.byPath.get(place.path) ?? new Map<string, TodayPlace>();
  known.byPath.set(place.path, there.set(place.id, place));
}

function forget(known: Known, place: TodayPlace): void {
  known.byId.delete(place.id);
  known.byPath.get(place.path)?.delete(place.id);
}

function isSame(a: TodayPlace | undefined, b: TodayPlace | undefined): boolean {
  if (!a || !b) return a === b;
  const same = a.takenOn === b.takenOn && a.home === b.home && a.anchor === b.anchor && a.path === b.path && a.state === b.state;
  return same && isSameRange(a.range, b.range);
}

function isSameRange(a: TodayPlace['range'], b: TodayPlace['range']): boolean {
  if (!a || !b) return a === b;
  return a.startLine === b.startLine && a.startColumn === b.startColumn && a.endLine === b.endLine && a.endColumn === b.endColumn;
}

/** The files between which a note has moved; without a place of today it is where its anchor says. */
function moved(before: TodayPlace | undefined, after: TodayPlace | undefined): readonly string[] {
  const from = before?.path ?? after!.home;
  const to = after?.path ?? before!.takenOn;
  // The file does not know yet of a note that lies in the folder of another one.
  if (from === to) return !before && after && after.takenOn !== to ? [to] : [];
  return [from, to, (after ?? before)!.home];
}
