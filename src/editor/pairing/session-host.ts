import { type Disposable, EventEmitter, l10n, window, workspace, type WorkspaceFolder } from 'vscode';
import { isPartChanged, recover } from '../../core/pairing/files/finished-part';
import { besides, decide, type Kept } from '../../core/pairing/files/windows';
import { continueSession } from '../../core/pairing/session/continue-session';
import type { SessionEvent, Stepped } from '../../core/pairing/session/session-event';
import type { SessionState } from '../../core/pairing/session/session-state';
import { type Start, startSession } from '../../core/pairing/session/start-session';
import { step } from '../../core/pairing/session/step';
import { inBackground } from '../platform/report';
import { sayWarning } from '../platform/say';
import type { SessionFiles } from '../storage/session-files';
import { refusalWords } from './words';

/** Holds the session of the first folder for this window, and keeps it in line with what other windows do. */
export class SessionHost implements Disposable {
  private current: SessionState | undefined;
  private readonly changes = new EventEmitter<SessionState | undefined>();
  readonly onDidChange = this.changes.event;
  private readonly listening: Disposable[] = [];
  /** One after the other: each begins with what the one before has left. */
  private queue: Promise<unknown> = Promise.resolve();
  private standsAside = false;
  private stamp: string | undefined;

  constructor(
    private readonly files: SessionFiles,
    readonly now: () => number,
    /** Tells this window from others. */
    readonly writer: string,
  ) {
    const { folder } = this;
    if (folder) this.listening.push(files.watch(folder, () => inBackground(this.look())));
    this.listening.push(window.onDidChangeWindowState(({ focused }) => focused && inBackground(this.look(true))));
    inBackground(this.look());
  }

  get folder(): WorkspaceFolder | undefined {
    return workspace.workspaceFolders?.[0];
  }

  /** The session, running or over; undefined when there was none. */
  get state(): SessionState | undefined {
    return this.current;
  }

  /** The session that is not over. */
  get running(): SessionState | undefined {
    return this.current && this.current.phase.kind !== 'ended' ? this.current : undefined;
  }

  /**
   * Looks at what other windows have written.
   * @param copyToo at the copy as well: in a folder that cannot be written, nothing else tells of them
   */
  look(copyToo = false): Promise<void> {
    return this.inOrder(async () => {
      if (this.folder) await this.bringInLine(this.folder, copyToo);
    });
  }

  /** The same, if the file was written since: to be called now and then, as not every event of a file system arrives. */
  async lookIfWritten(): Promise<void> {
    const stamp = this.folder && (await this.files.stampOf(this.folder));
    if (stamp === this.stamp) return;
    this.stamp = stamp;
    await this.look();
  }

  /** Begins a session; its revision goes on from the last one's, so that every window takes it for newer. */
  async start(start: Omit<Start, 'after'>): Promise<SessionState | undefined> {
    // Where the folder was cleaned, other windows still know a session that this one never saw.
    const copy = this.folder && (await this.files.readCopy(this.folder));
    return this.change((before) => startSession({ ...start, after: Math.max(before?.revision ?? 0, copy?.revision ?? 0) }, this.now(), this.writer));
  }

  /** Goes on with the session that is over. */
  continueLast(): Promise<SessionState | undefined> {
    return this.change((before) => before && continueSession(before, this.now(), this.writer));
  }

  /** Lets something happen. A refusal leaves all as it was, and is told in one sentence unless `quietly`. */
  async dispatch(event: SessionEvent, quietly = false): Promise<SessionState | undefined> {
    return this.change((before) => (before ? step(before, event, this.now(), this.writer) : undefined), quietly);
  }

  dispose(): void {
    for (const one of this.listening) one.dispose();
    this.changes.dispose();
  }

  private change(next: (before: SessionState | undefined) => Stepped<SessionState> | undefined, quietly = false): Promise<SessionState | undefined> {
    return this.inOrder(async () => {
      const { folder } = this;
      if (!folder) return undefined;
      await this.bringInLine(folder);
      if (this.standsAside) return quietly ? undefined : this.tellOfNewer();
      const before = this.current;
      const stepped = next(before);
      if (!stepped) return undefined;
      if (!stepped.ok) {
        if (!quietly) void sayWarning(refusalWords(stepped.reason));
        return undefined;
      }
      this.take(stepped.state);
      await this.files.write(folder, stepped.state, isPartChanged(before, stepped.state));
      return stepped.state;
    });
  }

  private async bringInLine(folder: WorkspaceFolder, copyToo = false): Promise<void> {
    const onDisk = await this.files.read(folder);
    const kept = await this.keptBesides(folder, onDisk?.kind === 'damaged', copyToo);
    const mine = besides(kept, onDisk);
    const decision = decide(mine, onDisk);
    this.standsAside = decision.kind === 'stand-aside';
    // Whoever takes no part shows no clock and counts nothing.
    if (this.standsAside) this.take(undefined);
    else if (decision.kind === 'adopt') this.take(decision.state);
    else if (mine) {
      this.take(mine);
      if (decision.kind === 'write-again') await this.files.write(folder, mine, true);
    } else if (decision.kind === 'recover' && kept.finished) {
      const state = recover(kept.finished, this.now(), this.writer);
      this.take(state);
      await this.files.write(folder, state, true);
      if (state.phase.kind === 'ended') return;
      void sayWarning(l10n.t('The file of the pairing session was damaged. All turns that were over are back; the one under way is due again.'));
    }
  }

  /** A copy is read only where it may say more: with every event, it would often be met before the file that is being written. */
  private async keptBesides(folder: WorkspaceFolder, isDamaged: boolean, copyToo: boolean): Promise<Kept> {
    const { current: known, files } = this;
    const copy = !known || copyToo || files.isOnlyCopied ? await files.readCopy(folder) : undefined;
    return { known, copy, finished: !known && isDamaged ? await files.readFinished(folder) : undefined };
  }

  private take(state: SessionState | undefined): void {
    if (this.current === state) return;
    this.current = state;
    this.changes.fire(state);
  }

  private tellOfNewer(): undefined {
    void sayWarning(l10n.t('A newer version of Coachmark keeps the pairing session of this folder. Update this one to take part.'));
    return undefined;
  }

  private inOrder<T>(work: () => Promise<T>): Promise<T> {
    const next = this.queue.then(work);
    this.queue = next.catch(() => undefined);
    return next;
  }
}
