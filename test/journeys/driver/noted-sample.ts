import { openWorkbench } from './open';
import { makeSample, noteBy, writeEntry } from './sample';
import type { Workbench } from './workbench';
import type { Workspace } from './workspace';

/** A file of the sample with one shared note of Ben's, on lines 16 to 19. */
export const notedPath = 'src/profile.ts';

/** Opens the sample with that one note, and its file. */
export async function openNotedSample(): Promise<{ readonly workspace: Workspace; readonly workbench: Workbench }> {
  const workspace = await makeSample();
  const text = '**Behavior:** the cached profile is returned unseen\n\n**Impact:** an old name shows for an hour';
  writeEntry(workspace.folder, notedPath, noteBy(workspace.folder, notedPath, [16, 19], text));
  const workbench = await openWorkbench({ folder: workspace.folder });
  await workbench.editor.openFile(notedPath);
  await workbench.idle();
  return { workspace, workbench };
}
