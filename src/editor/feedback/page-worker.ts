import { type Uri, workspace } from 'vscode';
import type { ServerWorker } from './server-worker';

/**
 * Starts the server in a worker of the page. Its text is read first: a worker cannot be made of an address that only VS Code
 * understands, which that of an extension on a server is.
 * @param bundle of the server
 */
export async function startPageServer(bundle: Uri): Promise<ServerWorker> {
  const text = await workspace.fs.readFile(bundle);
  const address = URL.createObjectURL(new Blob([text as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
  // Not taken back: VS Code has the worker load it some time later.
  return new Worker(address) as unknown as ServerWorker;
}
