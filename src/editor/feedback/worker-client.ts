import { BaseLanguageClient, type LanguageClientOptions, type MessageTransports } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import type { PageWorker } from '../platform/page-worker';
import { restartOnce } from './restarts';

/** The client of a server that runs in a worker. Each start has a worker of its own. */
export class WorkerClient extends BaseLanguageClient {
  private worker: PageWorker | undefined;

  constructor(
    private readonly startServer: () => Promise<PageWorker>,
    options: LanguageClientOptions,
  ) {
    super('coachmark.feedback', 'Coachmark', { ...options, errorHandler: restartOnce() });
  }

  protected override async createMessageTransports(): Promise<MessageTransports> {
    this.worker?.terminate();
    const worker = await this.startServer();
    this.worker = worker;
    const reader = new EndingReader(worker as unknown as Worker);
    // A worker's end is told by nobody but the worker.
    worker.addEventListener('error', () => reader.end());
    return { reader, writer: new BrowserMessageWriter(worker as unknown as Worker) };
  }

  override async dispose(timeout?: number): Promise<void> {
    await super.dispose(timeout).catch(() => {});
    this.worker?.terminate();
  }
}

class EndingReader extends BrowserMessageReader {
  private isEnded = false;

  end(): void {
    if (this.isEnded) return;
    this.isEnded = true;
    this.fireClose();
  }
}
