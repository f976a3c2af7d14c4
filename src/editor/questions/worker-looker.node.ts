import { Worker } from 'node:worker_threads';
import type { Lines } from '../../core/questions/code/around';
import type { AboutCode } from '../../core/questions/look-at-code';
import type { BesideCode, LocatorAnswer, LocatorQuestion } from '../../protocol/locate';
import { AskedWorker } from '../platform/asked-worker';
import type { CodeLooker } from './code-looker';

/** Looks at code in a worker of its own: who waits for a palette does not wait for notes that are being found. */
export class WorkerLooker implements CodeLooker {
  private readonly worker: AskedWorker<LocatorQuestion, LocatorAnswer>;

  /** @param bundle path of the worker's bundle on disk */
  constructor(bundle: string) {
    this.worker = new AskedWorker(() => new Worker(bundle));
  }

  async look(text: string, languageId: string, selected: Lines, beside: BesideCode): Promise<AboutCode | undefined> {
    const answer = await this.worker.ask({ ask: 'look', text, languageId, selected, beside } as Omit<LocatorQuestion, 'id'>);
    return answer?.answer === 'looked' ? answer.about : undefined;
  }

  dispose(): void {
    this.worker.dispose();
  }
}
