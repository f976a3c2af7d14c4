import { workspace, WorkspaceEdit } from 'vscode';
import { readSections } from '../../../core/feedback/sections';
import type { Box } from './box';
import type { Boxes } from './boxes';

/** How long a box is waited for, in milliseconds: a busy machine takes seconds to draw one. */
const patience = 15_000;
/** A drawn box that has not got the focus after this has lost it to somebody's click, in milliseconds. */
const clickedAway = 1500;
/** An edit gives way to a key pressed in the same moment; after this it is tried again, in milliseconds. */
const pause = 15;

/**
 * Brings what was typed elsewhere, while our box was being drawn, into it. VS Code says that a box has the focus before keys
 * really go there, and moves the focus back and forth; but filling the box with its parts takes the focus for sure. So what
 * was typed is asked for after that, and put before what was typed into the box itself since.
 */
export async function takeOver(boxes: Boxes, box: Box, typed: () => string | Promise<string>): Promise<void> {
  if (box.filled) await Promise.race([box.filled, after(patience)]);
  await hasFocus(boxes, box);
  const keys = await typed();
  // A box that came back with its text has no part that waits; the keys go to its cursor.
  if (keys !== '' && !(await putFirst(boxes, box, keys))) await boxes.insert(box, keys);
}

async function hasFocus(boxes: Boxes, box: Box): Promise<void> {
  let until = Date.now() + patience;
  let drawn = false;
  while (Date.now() < until && boxes.focused() !== box && boxes.ofComment(box.comment) === box) {
    if (box.document && !drawn) until = Date.now() + clickedAway;
    drawn = box.document !== undefined;
    await after(15);
  }
}

/** Puts keys at the beginning of a new note's first open part, behind those that were put there before. */
async function putFirst(boxes: Boxes, box: Box, keys: string): Promise<boolean> {
  const editor = box.filled && (await boxes.editorSoon(box));
  const until = Date.now() + patience;
  while (editor && Date.now() < until) {
    const { document } = editor;
    const part = readSections(document.getText()).sections[1];
    if (document.isClosed || !part) return false;
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(part.start + (box.taken ?? 0)), keys);
    if (await workspace.applyEdit(edit)) {
      box.taken = (box.taken ?? 0) + keys.length;
      return true;
    }
    await after(pause);
  }
  return false;
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
