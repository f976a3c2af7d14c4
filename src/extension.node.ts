import type { ExtensionContext } from 'vscode';
import { replaceOnDisk } from './editor/storage/disk.node';
import { stampsOnDisk } from './editor/storage/note-index-stamps.node';
import { open } from './extension';

export { deactivate } from './extension';

/** The front door where the extension runs in Node: the same parts, with the disk at hand. */
export function activate(context: ExtensionContext): void {
  open(context, replaceOnDisk, stampsOnDisk);
}
