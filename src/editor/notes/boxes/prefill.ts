import type { SituationFacts } from '../../../core/feedback/situation';
import { situationSentence } from '../../../core/feedback/situation';
import { skeletonSnippet, skeletonText, partsOfKind } from '../../../core/feedback/skeleton';
import type { Kind } from '../../../core/notes/note';
import type { Box } from './box';
import type { Boxes } from './boxes';
import { fillBox } from './fill-box';

/** How long the drawn box waits for what git and the language know, in milliseconds, before it is filled without. */
const grace = 120;

/**
 * Fills a new box with its parts as soon as it is drawn. What is known only later is added as long as nobody has typed:
 * text that was typed never moves.
 */
export function prefill(
  boxes: Boxes,
  box: Box,
  captured: { readonly facts: SituationFacts; readonly later: Promise<{ readonly facts: SituationFacts }> },
  kind: Kind,
): void {
  let facts = captured.facts;
  let filled = false;
  const known = captured.later.then((later) => {
    facts = later.facts;
  });
  const fill = async (keepTyped: boolean): Promise<void> => {
    const editor = await boxes.editorSoon(box);
    if (!editor) return;
    const situation = situationSentence(facts);
    await fillBox(editor, (typed) => {
      const words = keepTyped ? `${box.carried ?? ''}${typed}` : '';
      box.untouched = plainSkeleton(kind, situation);
      return skeletonSnippet(kind, situation, words);
    });
  };
  box.onDrawn = () => {
    void (async () => {
      if (box.waitFor) await box.waitFor;
      await Promise.race([known, new Promise((resolve) => setTimeout(resolve, grace))]);
      const early = facts;
      await fill(true);
      filled = true;
      await known;
      if (filled && facts !== early && box.text === box.untouched) await fill(false);
    })();
  };
}

/** The text of a new box in which nothing was typed. */
export function plainSkeleton(kind: Kind, situation: string): string {
  return partsOfKind[kind]
    .map((part) => skeletonText([{ part, text: part === 'situation' ? situation : '' }]) + (part === 'situation' ? '' : ' '))
    .join('\n\n');
}
