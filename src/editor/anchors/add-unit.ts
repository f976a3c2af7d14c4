import type { TextDocument } from 'vscode';
import type { Anchor } from '../../core/anchors/anchor';
import { quoteStandsAt } from '../../core/anchors/quote';
import { splitLines } from '../../core/text/lines';
import type { DeepLocator } from './locator';

/** How long a language's grammar is waited for, in milliseconds. */
const patience = 1500;

/**
 * Adds to an anchor what its lines are in the syntax of their language, where that is found out in time. Never rejects.
 * @param deep knows the syntax; without it anchors stay as they are
 */
export function unitAdder(deep: DeepLocator | undefined): (anchor: Anchor, document: TextDocument) => Promise<Anchor> {
  return async (anchor, document) => {
    const { range, quote } = anchor;
    if (!deep || !range || !quote || document.isClosed) return anchor;
    const text = document.getText();
    // Lines that were edited or moved since are no longer what the anchor says.
    if (!quoteStandsAt(quote, splitLines(text), range.startLine - 1)) return anchor;
    const asked = deep.unitOf(text, document.languageId, range.startLine - 1, range.endLine - 1);
    const unit = await Promise.race([asked, new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined))]);
    return unit ? { ...anchor, unit } : anchor;
  };
}
