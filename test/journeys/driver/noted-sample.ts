import { openWorkbench } from './open';
import { makeSample, noteBy, writeEntry } from './sample';
import type { Workbench } from './workbench';
import type { Workspace } from './workspace';

/** A file of the sample with one shared note of Ben's, on lines 16 to 19. */
export const notedPath = 'src/profile.ts';

/** A window on the sample, with that file open. */
export interface OpenSample {
  readonly workspace: Workspace;
  readonly workbench: Workbench;
}

/** Opens the sample with that one note, and its file. */
export async function openNotedSample(): Promise<OpenSample> {
  const workspace = await makeSample();
  const text = '**Behavior:** the cached profile is returned unseen\n\n**Impact:** an old name shows for an hour';
  writeEntry(workspace.folder, notedPath, noteBy(workspace.folder, notedPath, [16, 19], text));
  return openOn(workspace);
}

/** The same without a note. */
export async function openSample(others: readonly string[] = []): Promise<OpenSample> {
  return openOn(await makeSample(), others);
}

async function openOn(workspace: Workspace, others: readonly string[] = []): Promise<OpenSample> {
  const workbench = await openWorkbench({ folder: workspace.folder, others });
  await workbench.editor.openFile(notedPath);
  await workbench.idle();
  return { workspace, workbench };
}
