import { type Disposable, EventEmitter, type Memento, Uri } from 'vscode';
import type { Level } from '../../core/feedback/level';
import type { AboutCode } from '../../core/questions/look-at-code';
import type { PackedQuestion } from '../../core/questions/packs/merge-packs';
import { type Occasion, type RankedQuestion, rankQuestions } from '../../core/questions/rank/rank-questions';
import { readSetting } from '../platform/settings';
import { within } from '../platform/within';
import type { LoadedPacks, PackFiles } from '../storage/pack-files';
import { type CodeHere, type CodeLooker, lookHere } from './code-looker';

const favouritesKey = 'questions.favourites';
const hiddenKey = 'questions.hidden';
const askedKey = 'questions.asked';
/** So many of the questions asked last come later next time. */
const mostAsked = 200;

/** What suits the code in front of people. */
export interface Suggested {
  readonly here: CodeHere | undefined;
  readonly about: AboutCode | undefined;
  readonly questions: readonly RankedQuestion<PackedQuestion>[];
}

/** All questions that may be asked, and those that suit. Packs are read when they are first needed. */
export class QuestionSource implements Disposable {
  private loaded: Promise<LoadedPacks> | undefined;
  private readonly changes = new EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  private readonly watching: Disposable;

  constructor(
    private readonly packs: PackFiles,
    private readonly looker: CodeLooker | undefined,
    /** Remembers for the person: favourites and what is hidden. */
    private readonly mine: Memento,
    /** Remembers for the workspace: what was asked. */
    private readonly here: Memento,
    /** What the running session adds to the occasion. */
    private readonly session: () => Pick<Occasion, 'purposes' | 'role'>,
    /** Topics of which an answer went poorly. */
    private readonly poorTopics: () => Promise<Occasion['poor']>,
  ) {
    this.watching = packs.watch(() => this.readAgain());
  }

  dispose(): void {
    this.watching.dispose();
    this.changes.dispose();
  }

  /** Reads the packs again, as settings or files have changed. */
  readAgain(): void {
    this.loaded = undefined;
    this.changes.fire();
  }

  load(): Promise<LoadedPacks> {
    const folder = readSetting('coachmark.questions.folder', '');
    return (this.loaded ??= this.packs.load(folder === '' ? undefined : Uri.file(folder)));
  }

  /** Everything that is not hidden and suits the level. */
  async all(): Promise<readonly PackedQuestion[]> {
    const hidden = new Set(this.hidden);
    const { level } = this;
    return (await this.load()).questions.filter(({ id, levels }) => !hidden.has(id) && (!level || levels.includes(level)));
  }

  /**
   * @param most how many at most
   * @param patience how long finding out what is new in the code, and what went poorly, may take, in milliseconds; people wait for a palette
   */
  async suggest(here: CodeHere | undefined, most: number, patience = 40): Promise<Suggested> {
    const [questions, about, poor] = await Promise.all([this.all(), here && lookHere(this.looker, here, patience), within(patience, this.poorTopics())]);
    const occasion: Occasion = { asked: new Set(this.asked), ...(poor ? { poor } : {}), ...(this.level ? { level: this.level } : {}), ...this.session() };
    return { here, about, questions: rankQuestions(questions, about?.topics ?? [], new Set(about?.words ?? []), occasion, most) };
  }

  get level(): Level | undefined {
    const level = readSetting('coachmark.feedback.level', '');
    return level === '' ? undefined : level;
  }

  get favourites(): readonly string[] {
    return this.mine.get<readonly string[]>(favouritesKey, []);
  }

  get hidden(): readonly string[] {
    return this.mine.get<readonly string[]>(hiddenKey, []);
  }

  get asked(): readonly string[] {
    return this.here.get<readonly string[]>(askedKey, []);
  }

  /** Makes it a favourite, or none any more. */
  async toggleFavourite(id: string): Promise<void> {
    const { favourites } = this;
    await this.mine.update(favouritesKey, favourites.includes(id) ? favourites.filter((one) => one !== id) : [...favourites, id]);
    this.changes.fire();
  }

  async hide(id: string): Promise<void> {
    await this.mine.update(hiddenKey, [...this.hidden.filter((one) => one !== id), id]);
    this.changes.fire();
  }

  /** Brings back what is hidden: one question, or all. */
  async unhide(id?: string): Promise<void> {
    await this.mine.update(hiddenKey, id === undefined ? [] : this.hidden.filter((one) => one !== id));
    this.changes.fire();
  }

  async noteAsked(id: string): Promise<void> {
    await this.here.update(askedKey, [...this.asked.filter((one) => one !== id), id].slice(-mostAsked));
    this.changes.fire();
  }
}
