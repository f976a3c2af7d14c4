import { type Disposable, Disposable as Disposables, EventEmitter, workspace, type WorkspaceFolder } from 'vscode';
import { newEntryId } from '../../../core/notes/id';
import type { Author } from '../../../core/notes/note';
import { isSamePerson } from '../../../core/pairing/roster/same-person';
import type { Answer, Asked, AskedEntry, Rating } from '../../../core/questions/memory/asked-entry';
import { ratedOf, remember, type Remembered } from '../../../core/questions/memory/remember';
import { dueByRating } from '../../../core/questions/memory/schedule';
import { isTopic, type Topic } from '../../../core/questions/topics/topic';
import { log } from '../../platform/log';
import { randomBytes } from '../../platform/random-bytes';
import { readSetting } from '../../platform/settings';
import type { AskedFiles, LoadedAsked, UnreadAsked } from '../../storage/asked-files';

/** Several files that change at once are read once, after so many milliseconds. */
const gathering = 200;

/** A question of the log, with where it is kept. */
export interface Kept extends Remembered {
  readonly folder: WorkspaceFolder;
  readonly entries: readonly LoadedAsked[];
  /** Whether all of it is shared with the repository. */
  readonly isShared: boolean;
  /** Whether it returns to whoever sits here: it is private, or they answered it. */
  readonly isMine: boolean;
}

/** What is to be written down of a question besides who and when. */
export type AskedWords = Pick<Asked, 'text' | 'to' | 'question' | 'topic' | 'path' | 'line' | 'session' | 'note'>;

/** The log of asked questions in all folders of the workspace. Nothing is read before somebody wants to see it. */
export class QuestionMemory implements Disposable {
  private readonly changes = new EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  private readonly watching: Disposable;
  private loaded: Promise<readonly Kept[]> | undefined;
  private unreadFiles: readonly UnreadAsked[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly files: AskedFiles,
    /** Who sits here, as far as it is known without asking. */
    private readonly authorIn: (folder: WorkspaceFolder) => Promise<Author | undefined>,
    private readonly now: () => Date,
  ) {
    this.watching = Disposables.from(...(workspace.workspaceFolders ?? []).map((folder) => files.watch(folder, () => this.changedSoon())));
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.watching.dispose();
    this.changes.dispose();
  }

  get isOn(): boolean {
    return readSetting('coachmark.questions.remember', true);
  }

  /** Files that were found damaged at the last reading. */
  get unread(): readonly UnreadAsked[] {
    return this.unreadFiles;
  }

  /** Everything in the log, the latest asked first. */
  all(): Promise<readonly Kept[]> {
    return (this.loaded ??= this.load());
  }

  /** What returns until the end of today, the longest due first. */
  async due(): Promise<readonly Kept[]> {
    if (!this.isOn) return [];
    const now = this.now();
    const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
    return (await this.all()).filter(({ due, isMine }) => isMine && due !== undefined && due < tomorrow).sort((a, b) => a.due! - b.due!);
  }

  /** When a question would return, by how the next answer goes. */
  whenBack({ answers }: Pick<Remembered, 'answers'>): Readonly<Record<Rating, Date>> {
    const times = dueByRating(ratedOf(answers), this.now().getTime());
    return { again: new Date(times.again), hard: new Date(times.hard), good: new Date(times.good), easy: new Date(times.easy) };
  }

  /** Topics of which the last answer went poorly. */
  async poorTopics(): Promise<ReadonlySet<Topic>> {
    if (!this.isOn) return new Set();
    const poor = (await this.all()).filter(({ isMine, rating }) => isMine && (rating === 'again' || rating === 'hard'));
    return new Set(poor.flatMap(({ asked: { topic } }) => (topic !== undefined && isTopic(topic) ? [topic] : [])));
  }

  /** Writes a question down; undefined where that is not wished or there is no folder for it. */
  async ask(folder: WorkspaceFolder | undefined, words: AskedWords): Promise<Kept | undefined> {
    const place = folder ?? workspace.workspaceFolders?.[0];
    if (!this.isOn || !place) return undefined;
    const asked: Asked = { type: 'asked', ...(await this.written(place)), ...words };
    await this.write(place, asked);
    return { asked, answers: [], isTold: false, folder: place, entries: [{ entry: asked, visibility: 'private' }], isShared: false, isMine: true };
  }

  async answer({ folder, asked }: Kept, text: string): Promise<Answer> {
    const answer: Answer = { type: 'answer', ...(await this.written(folder)), asked: asked.id, text };
    await this.write(folder, answer);
    return answer;
  }

  /** Says how an answer went, by which the question returns. */
  async rate({ folder }: Kept, answer: Answer, rating: Rating): Promise<void> {
    await this.write(folder, { ...answer, rating });
  }

  /** Notes that it was told instead. */
  async tell({ folder, asked }: Kept): Promise<void> {
    await this.write(folder, { type: 'told', ...(await this.written(folder)), asked: asked.id });
  }

  /** It returns no more, until an answer is rated again. */
  async rest({ folder, asked }: Kept): Promise<void> {
    await this.write(folder, { type: 'rest', ...(await this.written(folder)), asked: asked.id });
  }

  async share({ folder, entries }: Kept): Promise<void> {
    await this.files.share(folder, privateOf(entries).map(({ entry }) => entry));
    this.readAgain();
  }

  /** Removes it, or only what nobody has shared of it. */
  async forget({ folder, entries }: Kept, what: 'all' | 'private' = 'all'): Promise<void> {
    await this.files.remove(folder, (what === 'all' ? entries : privateOf(entries)).map(({ entry }) => entry));
    this.readAgain();
  }

  /** Writes back what was forgotten a moment ago. */
  async bringBack({ folder, entries }: Kept, what: 'all' | 'private' = 'all'): Promise<void> {
    for (const { entry, visibility } of what === 'all' ? entries : privateOf(entries)) await this.files.write(folder, entry, visibility);
    this.readAgain();
  }

  readAgain(): void {
    this.loaded = undefined;
    this.changes.fire();
  }

  private async write(folder: WorkspaceFolder, entry: AskedEntry): Promise<void> {
    await this.files.write(folder, entry);
    this.readAgain();
  }

  private async written(folder: WorkspaceFolder): Promise<Pick<Asked, 'id' | 'author' | 'at'>> {
    const now = this.now();
    return { id: newEntryId(now, randomBytes), author: (await this.authorIn(folder)) ?? { name: '' }, at: now.toISOString() };
  }

  private changedSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.readAgain(), gathering);
  }

  private async load(): Promise<readonly Kept[]> {
    const unread: UnreadAsked[] = [];
    const kept: Kept[] = [];
    for (const folder of workspace.workspaceFolders ?? []) {
      try {
        const read = await this.files.load(folder);
        unread.push(...read.unread);
        const self = await this.authorIn(folder);
        kept.push(...keptOf(folder, read.entries, (author) => self !== undefined && isSamePerson(author, self)));
      } catch (cause) {
        log().warn(`The log of questions in ${folder.name} was not read: ${String(cause)}`);
      }
    }
    this.unreadFiles = unread;
    return kept;
  }
}

function privateOf(entries: readonly LoadedAsked[]): readonly LoadedAsked[] {
  return entries.filter(({ visibility }) => visibility === 'private');
}

function keptOf(folder: WorkspaceFolder, read: readonly LoadedAsked[], isSelf: (author: Author) => boolean): Kept[] {
  const about = new Map<string, LoadedAsked[]>();
  for (const one of read) {
    const key = one.entry.type === 'asked' ? one.entry.id : one.entry.asked;
    about.set(key, [...(about.get(key) ?? []), one]);
  }
  return remember(read.map(({ entry }) => entry)).map((one) => {
    const entries = about.get(one.asked.id) ?? [];
    const isPrivate = entries.some(({ entry, visibility }) => entry.type === 'asked' && visibility === 'private');
    return { ...one, folder, entries, isShared: privateOf(entries).length === 0, isMine: isPrivate || one.answers.some(({ author }) => isSelf(author)) };
  });
}
