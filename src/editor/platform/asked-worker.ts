import type { CancellationToken, Disposable } from 'vscode';
import { log } from './log';

/** A worker that nobody asks is ended after this, in milliseconds: grammars and texts take memory. */
const idle = 60_000;

/** As much of a worker of Node as is used. */
export interface NodeWorker {
  on(event: string, listener: (value: unknown) => void): unknown;
  postMessage(message: unknown): void;
  terminate(): Promise<unknown>;
  unref(): void;
}

interface Asked {
  readonly id: number;
}

/** A worker that answers questions by their ids. It is started when first asked, and ended when idle. */
export class AskedWorker<Question extends Asked, Answer extends Asked & ({ readonly answer: 'failed'; readonly why: string } | { readonly answer: string })> implements Disposable {
  private worker: NodeWorker | undefined;
  private nextId = 1;
  private readonly asked = new Map<number, (answer: Answer | undefined) => void>();
  private idling: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly create: () => NodeWorker) {}

  /** Undefined where it failed, which is logged, or was cancelled. Never rejects. */
  ask(question: Omit<Question, 'id'>, cancellation?: CancellationToken): Promise<Answer | undefined> {
    const id = this.nextId++;
    const worker = this.start();
    return new Promise((resolve) => {
      const cancelling = cancellation?.onCancellationRequested(() => {
        worker.postMessage({ ask: 'cancel', id });
        settle(undefined);
      });
      const settle = (answer: Answer | undefined): void => {
        cancelling?.dispose();
        this.asked.delete(id);
        if (this.asked.size === 0) this.idling = setTimeout(() => this.end(), idle);
        if (answer && 'why' in answer) log().warn(`A worker could not answer: ${answer.why}`);
        resolve(answer);
      };
      this.asked.set(id, settle);
      worker.postMessage({ ...question, id });
    });
  }

  dispose(): void {
    this.end();
  }

  private start(): NodeWorker {
    clearTimeout(this.idling);
    if (this.worker) return this.worker;
    const worker = this.create();
    this.worker = worker;
    worker.unref();
    worker.on('message', (answer) => this.asked.get((answer as Answer).id)?.(answer as Answer));
    worker.on('error', (error) => log().error(error instanceof Error ? error : String(error)));
    worker.on('exit', () => {
      // One that was ended tells so some time later, when another may be asked already.
      if (this.worker !== worker) return;
      this.worker = undefined;
      this.settleAll();
    });
    return worker;
  }

  private end(): void {
    const { worker } = this;
    this.worker = undefined;
    void worker?.terminate();
    this.settleAll();
    clearTimeout(this.idling);
  }

  private settleAll(): void {
    for (const settle of [...this.asked.values()]) settle(undefined);
  }
}
