import { Range, type TextDocument, workspace, WorkspaceEdit } from 'vscode';
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
  const drawn = new Promise<void>((resolve) => (box.onDrawn = resolve));
  const filling = drawn.then(async () => {
    await Promise.race([soon, new Promise((resolve) => setTimeout(resolve, grace))]);
    const editor = await boxes.editorSoon(box);
    if (!editor) return undefined;
    const written = situationSentence(facts);
    await fillBox(editor, (typed) => {
      box.untouched = plainSkeleton(kind, written);
      return skeletonSnippet(kind, written, typed);
    });
    return { editor, written };
  });
  box.filled = filling.then(() => {});
  void filling.then(async (filled) => {
    if (!filled) return;
    let { written } = filled;
    for (const more of [soon, later]) {
      await more;
      const situation = situationSentence(facts);
      if (await replaceSituation(box, filled.editor.document, kind, written, situation)) written = situation;
    }
  });
}

/**
 * Says more in the situation of a box in which nobody has typed. An edit names the version of the text that it is for, so
 * that a key pressed in this very moment wins; a snippet would write over it.
 */
async function replaceSituation(box: Box, document: TextDocument, kind: Kind, former: string, situation: string): Promise<boolean> {
  const { untouched } = box;
  const text = document.getText();
  if (former === situation || document.isClosed || text !== untouched) return false;
  const at = text.indexOf(former);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(at), document.positionAt(at + former.length)), situation);
  box.untouched = plainSkeleton(kind, situation);
  if (await workspace.applyEdit(edit)) return true;
  box.untouched = untouched;
  return false;
}

/** The text of a new box in which nothing was typed. */
export function plainSkeleton(kind: Kind, situation: string): string {
  return partsOfKind[kind]
    .map((part) => skeletonText([{ part, text: part === 'situation' ? situation : '' }]) + (part === 'situation' ? '' : ' '))
    .join('\n\n');
}
