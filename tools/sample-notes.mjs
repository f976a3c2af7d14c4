// Puts the sample notes into a sample workspace.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NOTES = fileURLToPath(new URL('../samples/bookings-notes/', import.meta.url));

/**
 * Copies the notes to where the extension reads them. Does nothing while there are none.
 *
 * @param {string} targetFolder a sample workspace
 * @param {string} [notesFolder]
 */
export async function writeSampleNotes(targetFolder, notesFolder = NOTES) {
  try {
    await cp(notesFolder, join(targetFolder, '.coachmark', 'notes'), { recursive: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
