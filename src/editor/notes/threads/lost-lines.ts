import { l10n } from 'vscode';
import type { Anchor } from '../../../core/anchors/anchor';
import { quoteBlock } from '../../../core/notes/note-markdown';

/** What stands under a note whose code cannot be found: the lines as they were, as Markdown. */
export function lostLines({ quote, path }: Anchor): readonly string[] {
  if (!quote) return [];
  const leftOut = (lines: number): string => l10n.t('… {0} lines …', lines);
  return [`*${l10n.t('The code of this note is not in this file any more. It was:')}*`, quoteBlock(quote, path, { leftOut })];
}
