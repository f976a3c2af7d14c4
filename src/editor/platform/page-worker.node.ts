import { Worker } from 'node:worker_threads';
import type { PageWorker } from './page-worker';

/** Makes a worker of Node look like a page's from the inside, for the one bundle that there is. */
const asInPages = `
const { parentPort, workerData } = require('node:worker_threads');
globalThis.self = {
  onmessage: null,
  addEventListener() {},
  postMessage: (message) => parentPort.postMessage(message),
};
parentPort.on('message', (data) => self.onmessage && self.onmessage({ data }));
// One that gives something to others starts only when told to.
require(workerData).start?.();
`;

/** Starts a bundle in a thread of its own. @param bundle its path on disk */
export function startThread(bundle: string): PageWorker {
  const worker = new Worker(asInPages, { eval: true, workerData: bundle });
  const port: PageWorker = {
    onmessage: null,
    addEventListener: (_, listener) => {
      worker.on('error', listener);
      worker.on('exit', listener);
    },
    postMessage: (message) => worker.postMessage(message),
    terminate: () => void worker.terminate(),
  };
  worker.on('message', (data: unknown) => port.onmessage?.({ data }));
  worker.unref();
  return port;
}
