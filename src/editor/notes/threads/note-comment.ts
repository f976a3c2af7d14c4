import { type Comment, type CommentAuthorInformation, CommentMode, type CommentThread, l10n, MarkdownString } from 'vscode';
import { plainLine, renderSafe } from '../../../core/notes/render-text';
import { splitSituation } from '../../../core/notes/shown-text';
import type { Author, NoteEntry, ReplyEntry, StateEntry } from '../../../core/notes/note';

/** How much of a situation stands in the head of a comment, in UTF-16 units. */
const longestSituation = 160;

/** An entry whose words are shown as one comment of a thread. */
export type SpokenEntry = NoteEntry | ReplyEntry | StateEntry;

/**
 * One comment on screen. VS Code closes an open edit box when it gets another object for the same comment, so an entry
 * keeps its object for as long as its thread is shown.
 */
export class NoteComment implements Comment {
  body: string | MarkdownString = '';
  mode: CommentMode = CommentMode.Preview;
  author: CommentAuthorInformation = { name: '' };
  contextValue = '';
  label?: string;
  timestamp?: Date;

  /** @param owner whose thread there is a moment later: a thread is made with its comments */
  constructor(
    private readonly owner: { readonly thread: CommentThread },
    public entry: SpokenEntry,
  ) {}

  get thread(): CommentThread {
    return this.owner.thread;
  }

  /**
   * Shows the entry; returns whether anything on screen changed. An open edit box is left as it is.
   * @param foot what is shown below the text, as Markdown of ours
   */
  show(entry: SpokenEntry, own: boolean, foot: readonly string[], deletedBy?: Author): boolean {
    this.entry = entry;
    if (this.mode === CommentMode.Editing) return false;
    const body = new MarkdownString(deletedBy ? `*${l10n.t('This note was deleted by {0}.', inert(deletedBy.name))}*` : bodyOf(entry, foot));
    const name = plainLine(entry.author.name, 80);
    const label = labelOf(entry, deletedBy !== undefined);
    const contextValue = `${entry.type === 'note' ? 'note' : 'reply'}.${own && entry.type !== 'resolve' && entry.type !== 'reopen' ? 'own' : 'other'}`;
    const before = typeof this.body === 'string' ? this.body : this.body.value;
    const same = before === body.value && this.label === label && this.contextValue === contextValue && this.author.name === name;
    this.body = body;
    if (label === undefined) delete this.label;
    else this.label = label;
    this.contextValue = contextValue;
    this.author = { name };
    const instant = new Date(entry.at);
    if (!Number.isNaN(instant.getTime())) this.timestamp = instant;
    return !same;
  }

  /** Turns the comment into a box with this text. */
  openBox(text: string): void {
    this.mode = CommentMode.Editing;
    this.body = text;
    this.contextValue = 'box.edit';
  }

  /** Ends the box; the next `show` brings the entry back. */
  closeBox(): void {
    this.mode = CommentMode.Preview;
    this.body = '';
  }
}

/** The situation stands beside the author's name: the Comments panel shows a comment's first lines only. */
function labelOf(entry: SpokenEntry, deleted: boolean): string | undefined {
  if (deleted) return undefined;
  const situation = entry.type === 'note' ? splitSituation(entry.text).situation : undefined;
  const edited = 'edited' in entry && entry.edited ? l10n.t('edited') : undefined;
  const words = [situation === undefined ? undefined : plainLine(situation, longestSituation), edited];
  return words.filter((word) => word !== undefined).join(' · ') || undefined;
}

function bodyOf(entry: SpokenEntry, foot: readonly string[]): string {
  const words = entry.text.trim() === '' && entry.type !== 'note' ? lastWord(entry) : renderSafe(entry.type === 'note' ? splitSituation(entry.text).body : entry.text);
  return [words, ...foot].join('\n\n');
}

function lastWord(entry: SpokenEntry): string {
  if (entry.type === 'resolve') return `*${l10n.t('Resolved')}*`;
  if (entry.type === 'reopen') return `*${l10n.t('Reopened')}*`;
  return '';
}

/** A name from a file, made harmless inside Markdown. */
function inert(name: string): string {
  return name.replace(/[\\`*_[\]<>!#|~$]/g, '\\$&');
}
