import type { Reading } from '../reading/reading';

/** Adds words to the end of a sentence, before the sign that closes it. The writer fills in the `…`. */
export function afterSentence({ text, labelled }: Reading, { start, end }: { readonly start: number; readonly end: number }, added: string): string | undefined {
  // The label of an open part is filled by its tab stop, not by a rewrite.
  if (labelled.sections.some(({ labelStart }) => labelStart === start)) return undefined;
  const sentence = text.slice(start, end);
  if (sentence.includes('\n')) return undefined;
  const close = /[.!?…]*$/.exec(sentence)![0];
  const words = sentence.slice(0, sentence.length - close.length).trimEnd();
  if (!/[\p{L}\p{N}`"')]$/u.test(words)) return undefined;
  return text.slice(0, start) + words + added + (close.includes('?') ? '?' : '') + text.slice(end);
}
