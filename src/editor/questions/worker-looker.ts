import { Uri, workspace } from 'vscode';
import type { Lines } from '../../core/questions/code/around';
import type { AboutCode } from '../../core/questions/look-at-code';
import type { BesideCode, GrammarGiven, GrammarWanted, LookAnswer, LookQuestion } from '../../protocol/look';
import { AskedWorker, type NodeWorker } from '../platform/asked-worker';
import type { PageWorker } from '../platform/page-worker';
import { pageWorkerSoon } from '../platform/page-worker-soon';
import type { CodeLooker } from './code-looker';

/**
 * Looks at code in a worker of its own: who waits for a palette does not wait for notes that are being found. It is started when
 * first asked, and ended when idle, with the grammars in it.
 */
export class WorkerLooker implements CodeLooker {
  private readonly worker: AskedWorker<LookQuestion, LookAnswer>;

  /** @param grammars the folder of them in the extension */
  constructor(
    start: () => Promise<PageWorker>,
    private readonly grammars: Uri,
  ) {
    this.worker = new AskedWorker(() => this.withGrammars(pageWorkerSoon(start)));
  }

  async look(text: string, languageId: string, selected: Lines, beside: BesideCode): Promise<AboutCode | undefined> {
    const answer = await this.worker.ask({ ask: 'look', text, languageId, selected, beside } as Omit<LookQuestion, 'id'>);
    return answer?.answer === 'looked' ? answer.about : undefined;
  }

  dispose(): void {
    this.worker.dispose();
  }

  private withGrammars(worker: NodeWorker): NodeWorker {
    worker.on('message', (said) => {
      const { wanted } = said as Partial<GrammarWanted>;
      if (wanted !== undefined) void this.read(wanted).then((given) => worker.postMessage(given));
    });
    return worker;
  }

  private async read(grammar: string): Promise<GrammarGiven> {
    try {
      return { grammar, bytes: await workspace.fs.readFile(Uri.joinPath(this.grammars, grammar)) };
    } catch {
      // Without a grammar code is told by its words.
      return { grammar };
    }
  }
}
