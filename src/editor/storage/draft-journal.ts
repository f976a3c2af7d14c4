import { type Disposable, EventEmitter, Uri, type WorkspaceFolder } from 'vscode';
import { type Draft, draftPath, isSamePurpose, type DraftPurpose } from '../../core/notes/draft';
import { formatDraft, parseDraft } from '../../core/notes/draft-file';
import { hashText } from '../../core/text/hash';
import { log } from '../platform/log';
import { type CoachmarkFolder, linksIn, prepareLocal } from './coachmark-folder';
import { type Disk, encode, kindOf, readTextFile, removeQuietly } from './disk';

/** How long after a keystroke the text is written, in milliseconds; later keystrokes do not push it back. */
const delay = 300;
/** What is larger is not read back; nobody types that much. In bytes. */
const largestDraft = 16 * 1024 * 1024;

interface Pending {
  readonly folder: CoachmarkFolder;
  draft: Draft;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Keeps unsent text on disk while it is typed: in the extension's own storage, and in `.coachmark/local/drafts` where
 * that folder exists already.
 */
export class DraftJournal implements Disposable {
  private readonly pending = new Map<string, Pending>();
  /** Writes of one draft come one after the other, so that an older text never lands on a newer one. */
  private readonly writing = new Map<string, Promise<void>>();
  private readonly read = new Map<string, Promise<Map<string, Draft>>>();
  private readonly changes = new EventEmitter<void>();
  /** Fires after a draft began or ended, not with each word in it. */
  readonly onDidChange = this.changes.event;

  constructor(
    private readonly storage: Uri,
    private readonly disk: Disk,
    private readonly folderOf: (folder: WorkspaceFolder) => CoachmarkFolder,
  ) {}

  /** Takes the text of a box. It is on disk within a second. */
  keep(workspaceFolder: WorkspaceFolder, draft: Draft): void {
    const folder = this.folderOf(workspaceFolder);
    const known = this.pending.get(draft.key);
    if (known) known.draft = draft;
    const pending: Pending = known ?? { folder, draft, timer: undefined };
    this.pending.set(draft.key, pending);
    pending.timer ??= setTimeout(() => void this.write(draft.key), delay);
    void this.draftsOf(workspaceFolder).then((drafts) => {
      if (!this.pending.has(draft.key)) return;
      const isNew = !drafts.has(draft.key);
      drafts.set(draft.key, draft);
      if (isNew) this.changes.fire();
    });
  }

  /** Forgets a draft because it was saved or given up. */
  async drop(workspaceFolder: WorkspaceFolder, key: string): Promise<void> {
    const folder = this.folderOf(workspaceFolder);
    clearTimeout(this.pending.get(key)?.timer);
    this.pending.delete(key);
    if ((await this.draftsOf(workspaceFolder)).delete(key)) this.changes.fire();
    await this.inOrder(key, async () => {
      for (const place of this.placesOf(folder)) await removeQuietly(this.disk, Uri.joinPath(place, `${key}.json`));
    });
  }

  /** The drafts on a code file, oldest first. */
  async draftsOn(workspaceFolder: WorkspaceFolder, path: string): Promise<readonly Draft[]> {
    const drafts = [...(await this.draftsOf(workspaceFolder)).values()];
    return drafts.filter((draft) => draftPath(draft) === path).sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  /** All drafts of a workspace folder. */
  async all(workspaceFolder: WorkspaceFolder): Promise<readonly Draft[]> {
    return [...(await this.draftsOf(workspaceFolder)).values()];
  }

  /** The draft that belongs into a box, if one was left. */
  async draftFor(workspaceFolder: WorkspaceFolder, purpose: DraftPurpose): Promise<Draft | undefined> {
    const drafts = await this.all(workspaceFolder);
    return drafts.find((draft) => isSamePurpose(draft.purpose, purpose));
  }

  /** Writes everything that waits; for the moment in which the window closes. */
  async flush(): Promise<void> {
    await Promise.all([...this.pending.keys()].map((key) => this.write(key)));
    await Promise.all(this.writing.values());
  }

  dispose(): void {
    void this.flush();
    this.changes.dispose();
  }

  private async write(key: string): Promise<void> {
    const asked = this.pending.get(key);
    clearTimeout(asked?.timer);
    if (asked) asked.timer = undefined;
    await this.inOrder(key, async () => {
      // The text of this moment: on a slow disk newer ones have come while older writes went on.
      const waiting = this.pending.get(key);
      if (!waiting) return;
      clearTimeout(waiting.timer);
      this.pending.delete(key);
      const { folder, draft } = waiting;
      const content = encode(formatDraft(draft));
      let kept = false;
      for (const place of this.placesOf(folder)) {
        try {
          if (place === folder.drafts && !(await canHoldDrafts(this.disk, folder))) continue;
          if (place === folder.drafts) await prepareLocal(this.disk, folder);
          await this.disk.makeFolder(place);
          await this.disk.replace(Uri.joinPath(place, `${key}.json`), content);
          kept = true;
        } catch (cause) {
          log().warn(`A draft could not be kept in ${place.toString()}: ${String(cause)}`);
        }
      }
      if (!kept) log().error('An unsent text could not be kept anywhere; it is only in its box.');
    });
  }

  private inOrder(key: string, work: () => Promise<void>): Promise<void> {
    const next = (this.writing.get(key) ?? Promise.resolve()).then(work);
    this.writing.set(key, next);
    const done = (): boolean => this.writing.get(key) === next && this.writing.delete(key);
    next.then(done, done);
    return next;
  }

  private draftsOf(workspaceFolder: WorkspaceFolder): Promise<Map<string, Draft>> {
    const key = workspaceFolder.uri.toString();
    const known = this.read.get(key) ?? this.readAll(this.folderOf(workspaceFolder));
    this.read.set(key, known);
    return known;
  }

  /** The newer of the two copies counts. */
  private async readAll(folder: CoachmarkFolder): Promise<Map<string, Draft>> {
    const drafts = new Map<string, Draft>();
    for (const place of this.placesOf(folder)) {
      if (place === folder.drafts && !(await canHoldDrafts(this.disk, folder))) continue;
      for (const [name] of await this.disk.list(place).catch(() => [])) {
        if (!name.endsWith('.json')) continue;
        const file = await readTextFile(this.disk, Uri.joinPath(place, name), largestDraft);
        const draft = file.ok ? parseDraft(file.text) : undefined;
        if (!draft || name !== `${draft.key}.json`) continue;
        const other = drafts.get(draft.key);
        if (!other || other.at < draft.at) drafts.set(draft.key, draft);
      }
    }
    return drafts;
  }

  private placesOf(folder: CoachmarkFolder): readonly Uri[] {
    const own = Uri.joinPath(this.storage, 'drafts', hashText(folder.workspaceFolder.uri.toString()));
    return [own, folder.drafts];
  }
}

/** A draft does not bring `.coachmark` into a workspace that has none, and follows no link. */
async function canHoldDrafts(disk: Disk, folder: CoachmarkFolder): Promise<boolean> {
  return (await kindOf(disk, folder.root)) === 'folder' && (await linksIn(disk, folder)).length === 0;
}
