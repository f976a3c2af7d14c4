import type { NodeWorker } from './asked-worker';
import type { PageWorker } from './page-worker';

/** A page's worker that can be written to before it has started, and whose end is told of, as one of Node's. */
export function pageWorkerSoon(start: () => Promise<PageWorker>): NodeWorker {
  const listeners: { readonly event: string; readonly listener: (value: unknown) => void }[] = [];
  let isEnded = false;
  const tell = (event: string, value?: unknown): void => {
    for (const one of listeners) if (one.event === event) one.listener(value);
  };
  const end = (cause: unknown): void => {
    if (isEnded) return;
    isEnded = true;
    tell('error', messageOf(cause));
    tell('exit');
    // One that failed lives on, and would only take memory.
    started.then((worker) => worker.terminate(), () => {});
  };
  const started = Promise.resolve().then(start).then((worker) => {
    worker.onmessage = ({ data }) => {
      if (!isEnded) tell('message', data);
    };
    worker.addEventListener('error', end);
    return worker;
  });
  started.catch(end);
  return {
    on: (event, listener) => listeners.push({ event, listener }),
    postMessage: (message) => void started.then((worker) => worker.postMessage(message), () => {}),
    terminate: async () => {
      isEnded = true;
      (await started.catch(() => undefined))?.terminate();
    },
    unref: () => {},
  };
}

/** A page tells an event, Node an error, or the code with which a worker ended. */
function messageOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'message' in cause ? String(cause.message) : `A worker ended: ${String(cause)}`;
}
