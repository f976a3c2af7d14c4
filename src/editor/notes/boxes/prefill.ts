import type { SituationFacts } from '../../../core/feedback/situation';
import { situationSentence } from '../../../core/feedback/situation';
import { skeletonSnippet, skeletonText, partsOfKind } from '../../../core/feedback/skeleton';
import type { Kind } from '../../../core/notes/note';
import type { Box } from './box';
import type { Boxes } from './boxes';
import { fillBox } from './fill-box';

/** How long the drawn box waits for what git and the language know, in milliseconds, before it is filled without. */
const grace = 120;

interface Found {
  readonly facts: SituationFacts;
}

/**
 * Fills a new box with its parts as soon as it is drawn. What is known only later is added as long as nobody has typed:
 * text that was typed never moves.
 */
export function prefill(
  boxes: Boxes,
  box: Box,
  captured: { readonly facts: SituationFacts; readonly soon: Promise<Found>; readonly later: Promise<Found> },
  kind: Kind,
): void {
  let { facts } = captured;
  const learn = (found: Found): void => {
    facts = found.facts;
  };
  const soon = captured.soon.then(learn);
  const later = captured.later.then(learn);
  let written = '';
  const fill = async (wordsFor: (text: string) => string | undefined): Promise<void> => {
    const editor = await boxes.editorSoon(box);
    if (!editor) return;
    const situation = situationSentence(facts);
    await fillBox(editor, (text) => {
      const words = wordsFor(text);
      if (words === undefined) return undefined;
      box.untouched = plainSkeleton(kind, situation);
      written = situation;
      return skeletonSnippet(kind, situation, words);
    });
  };
  const fillAgain = async (): Promise<void> => {
    const before = box.untouched;
    if (situationSentence(facts) !== written) await fill((text) => (text === before ? '' : undefined));
  };
  box.onDrawn = () => {
    void (async () => {
      if (box.waitFor) await box.waitFor;
      await Promise.race([soon, new Promise((resolve) => setTimeout(resolve, grace))]);
      await fill((typed) => `${box.carried ?? ''}${typed}`);
      await soon;
      await fillAgain();
      await later;
      await fillAgain();
    })();
  };
}

/** The text of a new box in which nothing was typed. */
export function plainSkeleton(kind: Kind, situation: string): string {
  return partsOfKind[kind]
    .map((part) => skeletonText([{ part, text: part === 'situation' ? situation : '' }]) + (part === 'situation' ? '' : ' '))
    .join('\n\n');
}
