/** Starts the server in a worker of its own: a page's, or one of Node's that behaves like it. */
export type StartServer = () => Promise<ServerWorker>;

/** A worker as pages know it, as far as messages go through it. */
export interface ServerWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  addEventListener(type: 'error', listener: (event: unknown) => void): void;
  postMessage(message: unknown): void;
  terminate(): void;
}
