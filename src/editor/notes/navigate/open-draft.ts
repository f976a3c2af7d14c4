import { env, l10n, Selection, TextEditorRevealType, window, workspace, type WorkspaceFolder } from 'vscode';
import { type Draft, draftPath } from '../../../core/notes/draft';
import { codeUri } from '../../platform/code-place';
import { sayInformation } from '../../platform/say';
import type { Composer } from '../boxes/composer';
import type { TodayPlaces } from '../../storage/today-places';
import type { ThreadBoard } from '../threads/thread-board';

/** Goes to the code that a draft is about, and opens the draft there. */
export async function openDraft(board: ThreadBoard, composer: Composer, places: TodayPlaces, workspaceFolder: WorkspaceFolder, draft: Draft): Promise<void> {
  const { purpose } = draft;
  await places.ready(workspaceFolder);
  const seen = purpose.what === 'note' ? undefined : places.of(workspaceFolder, purpose.note);
  const path = seen?.path ?? draftPath(draft);
  const document = await workspace.openTextDocument(codeUri(workspaceFolder, path)).then(undefined, () => undefined);
  const threads = document && board.of(document);
  if (!document || !threads) return offerText(l10n.t('{0} is not there any more.', path), draft);
  await threads.refresh();
  const note = purpose.what === 'note' ? undefined : await threads.draw(purpose.note);
  const range = purpose.what === 'note' ? purpose.anchor.range : note?.place.range;
  const line = Math.min((range?.startLine ?? 1) - 1, document.lineCount - 1);
  const at = new Selection(line, 0, line, 0);
  const editor = await window.showTextDocument(document, { preview: true, selection: at });
  editor.revealRange(at, TextEditorRevealType.InCenterIfOutsideViewport);
  if (!composer.reopen(threads, draft)) await offerText(l10n.t('The note that this draft belongs to is not there any more.'), draft);
}

async function offerText(message: string, { text }: Draft): Promise<void> {
  const copy = l10n.t('Copy the draft');
  if ((await sayInformation(message, copy)) === copy) await env.clipboard.writeText(text);
}
