import type { ExtensionContext } from 'vscode';
import { WorkerLocator } from './editor/anchors/worker-locator.node';
import { startThread } from './editor/platform/page-worker.node';
import { nodeDisk } from './editor/storage/disk.node';
import { open } from './extension';

export { deactivate } from './extension';

/** The front door where the extension runs in Node: the same parts, with the disk at hand. */
export function activate(context: ExtensionContext): void {
  open(context, nodeDisk, (bundle) => Promise.resolve(startThread(bundle.fsPath)), {
    deep: new WorkerLocator(context.asAbsolutePath('dist/locator.js')),
    fetch: (address, init) => fetch(address, init),
  });
}
