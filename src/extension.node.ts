import type { ExtensionContext } from 'vscode';
import { WorkerLocator } from './editor/anchors/worker-locator.node';
import { startServer } from './editor/feedback/server-worker.node';
import { WorkerLooker } from './editor/questions/worker-looker.node';
import { nodeDisk } from './editor/storage/disk.node';
import { open } from './extension';

export { deactivate } from './extension';

/** The front door where the extension runs in Node: the same parts, with the disk at hand. */
export function activate(context: ExtensionContext): void {
  const worker = context.asAbsolutePath('dist/locator.js');
  const server = context.asAbsolutePath('dist/browser/server.js');
  open(context, nodeDisk, () => Promise.resolve(startServer(server)), {
    deep: new WorkerLocator(worker),
    looker: new WorkerLooker(worker),
    fetch: (address, init) => fetch(address, init),
  });
}
