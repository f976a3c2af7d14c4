import { Worker } from 'node:worker_threads';
import type { ServerWorker } from './server-worker';

/** Makes a worker of Node look like a page's from the inside, for the one bundle that there is of the server. */
const asInPages = `
const { parentPort, workerData } = require('node:worker_threads');
globalThis.self = {
  onmessage: null,
  addEventListener() {},
  postMessage: (message) => parentPort.postMessage(message),
};
parentPort.on('message', (data) => self.onmessage && self.onmessage({ data }));
require(workerData);
`;

/** Starts the server in a thread of its own. @param bundle path of its bundle on disk */
export function startServer(bundle: string): ServerWorker {
  const worker = new Worker(asInPages, { eval: true, workerData: bundle });
  const port: ServerWorker = {
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
