import type { Kind } from '../notes/note';
import { labelMarkup, type Part } from './parts';

/** The parts that a new comment of a kind begins with. The cursor starts in the second. */
export const partsOfKind: Readonly<Record<Kind, readonly Part[]>> = {
  reinforce: ['situation', 'behavior', 'impact'],
  improve: ['situation', 'behavior', 'impact'],
  ask: ['situation', 'behavior', 'question'],
};

/**
 * A new comment as a snippet in VS Code's syntax: the situation filled in, a tab stop in each other part.
 * @param typed what was typed before the snippet arrived; it belongs into the first open part
 */
export function skeletonSnippet(kind: Kind, situation: string, typed = ''): string {
  const blocks = partsOfKind[kind].map((part, i) =>
    part === 'situation'
      ? escapeSnippet(skeletonText([{ part, text: situation }]))
      : `${labelMarkup(part)} ${escapeSnippet(i === 1 ? typed : '')}$${i}`,
  );
  return blocks.join('\n\n');
}

/** The same comment as plain text. */
export function skeletonText(words: readonly { readonly part: Part; readonly text: string }[]): string {
  return words.map(({ part, text }) => `${labelMarkup(part)} ${text}`.trimEnd()).join('\n\n');
}

export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, (mark) => `\\${mark}`);
}
