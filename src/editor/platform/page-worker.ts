import { type Uri, workspace } from 'vscode';

/** A worker as pages know it, as far as messages go through it. */
export interface PageWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  addEventListener(type: 'error', listener: (event: unknown) => void): void;
  postMessage(message: unknown): void;
  terminate(): void;
}

/** Starts a bundle in a worker of its own: a page's, or one of Node's that behaves like it. */
export type StartWorker = (bundle: Uri) => Promise<PageWorker>;

/**
 * Starts a worker of the page. Its text is read first: a worker cannot be made of an address that only VS Code understands,
 * which that of an extension on a server is.
 */
export async function startPageWorker(bundle: Uri): Promise<PageWorker> {
  const text = await workspace.fs.readFile(bundle);
  const address = URL.createObjectURL(new Blob([text as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
  // Not taken back: VS Code has the worker load it some time later.
  return new Worker(address) as unknown as PageWorker;
}
