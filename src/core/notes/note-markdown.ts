import type { Quote } from '../anchors/anchor';
import type { Kind, Weight } from './note';
import type { NoteThread } from './thread';

/** The fixed words of a copied note, in the reader's language. They stand in Markdown as they are. */
export interface MarkdownWords {
  /** Such as `Improve (must)`. */
  readonly kind: (kind: Kind, weight: Weight | undefined) => string;
  /** Such as `line 41` or `lines 41–42`; both count from 1. */
  readonly lines: (start: number, end: number) => string;
  /** Stands in for the middle of a cut quote, such as `… 110 lines …`. */
  readonly leftOut: (lines: number) => string;
  /** Such as `Resolved`. */
  readonly resolved: string;
}

/**
 * A note for pasting elsewhere: where it is, the quoted code, the text, and what was said, each with its author. The
 * place is the one in the thread's anchor. Ends with a line end. Texts are passed on as they were written: for showing
 * them, see `renderSafe`.
 */
export function noteAsMarkdown(thread: NoteThread, words: MarkdownWords): string {
  const { anchor, note } = thread;
  const { range, quote } = anchor;
  const place = [codeSpan(anchor.path), ...(range === undefined ? [] : [words.lines(range.startLine, range.endLine)])];
  const heading = [`**${words.kind(thread.kind, thread.weight)}**`, ...(thread.resolved ? [words.resolved] : [])];
  const blocks = [
    `${heading.join(', ')}: ${place.join(', ')}`,
    ...(quote === undefined ? [] : [quoteBlock(quote, anchor.path, words)]),
    withFencesClosed(note.text),
    `— ${plainName(note.author.name)}`,
    ...thread.said.map((entry) => `**${plainName(entry.author.name)}:**\n\n${withFencesClosed(entry.text)}`),
  ];
  return `${blocks.map((block) => block.replace(/^\n+|\n+$/g, '')).filter((block) => block !== '').join('\n\n')}\n`;
}

/** The quoted lines as a block of code that nothing in them can end. */
export function quoteBlock(quote: Quote, path: string, words: Pick<MarkdownWords, 'leftOut'>): string {
  const { text, cut } = quote;
  const lines =
    cut === undefined
      ? text
      : [...text.slice(0, cut.head), words.leftOut(cut.lines - text.length), ...text.slice(cut.head)];
  const code = lines.join('\n');
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${languageOf(path)}\n${code}\n${fence}`;
}

/** Forges know most languages by their usual file ending. */
function languageOf(path: string): string {
  return /\.([A-Za-z0-9]{1,12})$/.exec(path)?.[1] ?? '';
}

function codeSpan(text: string): string {
  const ticks = '`'.repeat(longestRun(text) + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${ticks}${pad}${text}${pad}${ticks}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

/** A fence left open would swallow everything that comes after the text. https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
function withFencesClosed(text: string): string {
  let open: string | undefined;
  for (const line of text.split('\n')) {
    const [, fence, rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence === undefined) continue;
    if (open === undefined) {
      if (fence.startsWith('~') || !rest.includes('`')) open = fence;
    } else if (fence.startsWith(open) && rest.trim() === '') open = undefined;
  }
  return open === undefined ? text : `${text.replace(/\n$/, '')}\n${open}`;
}

function plainName(name: string): string {
  return name.replace(/\s+/g, ' ').trim().replace(/[\\`*_[\]<>~|&!]/g, '\\$&');
}
