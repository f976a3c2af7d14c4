import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readSections } from '../core/feedback/sections';
import { type Kind, kinds, type Weight, weights } from '../core/notes/note';

/** The part of a document that is a comment. */
export interface CommentedText {
  readonly text: string;
  /** Where it begins in the document, in UTF-16 units. */
  readonly offset: number;
  readonly kind?: Kind;
  readonly weight?: Weight;
}

const front = /^---[ \t]*\r?\n([^]*?)^---[ \t]*(?:\r?\n|$)/m;

/**
 * Finds the comment in a document: all of a comment box, and of a note file what stands below its front matter. What else
 * people open in other editors, a message being written, is a comment as a whole. Undefined for files of ours that hold none.
 */
export function commentedText(document: TextDocument): CommentedText | undefined {
  const text = document.getText();
  const header = front.exec(text);
  if (header?.index !== 0 || !/^coachmark:/m.test(header[1]!)) return isOurs(document.uri) ? undefined : { text, offset: 0 };
  const field = (name: string): string | undefined => new RegExp(`^${name}:[ \\t]*(\\w+)[ \\t]*$`, 'm').exec(header[1]!)?.[1];
  const type = field('type');
  if (type !== 'note' && type !== 'reply') return undefined;
  const offset = header[0].length;
  const kind = kinds.find((one) => one === field('kind'));
  const weight = weights.find((one) => one === field('weight'));
  return { text: text.slice(offset), offset, ...(kind ? { kind } : {}), ...(weight ? { weight } : {}) };
}

/** Whether something was written yet, other than the situation, which is filled in for everybody. */
export function isBegun(text: string): boolean {
  const { free, sections } = readSections(text);
  return free !== '' || sections.some(({ part, text: words }) => part !== 'situation' && words !== '');
}

function isOurs(uri: string): boolean {
  return uri.includes('/.coachmark/');
}
