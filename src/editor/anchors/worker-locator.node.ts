import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type CancellationToken, workspace, type WorkspaceFolder } from 'vscode';
import type { Anchor, TextRange } from '../../core/anchors/anchor';
import { wholeLines } from '../../core/anchors/take';
import { splitLines } from '../../core/text/lines';
import type { LocateQuestion, LocatorAnswer, LocatorQuestion, UnitQuestion } from '../../protocol/locate';
import { AskedWorker } from '../platform/asked-worker';
import { codePlaceOf } from '../platform/code-place';
import { repositoryOf } from '../platform/git';
import { blobIdOf } from './blob-id';
import type { DeepLocator, Located, Sought } from './locator';
import { readToday } from './read-today';

type Unit = NonNullable<Anchor['unit']>;
type Question = Omit<LocateQuestion, 'id'> | Omit<UnitQuestion, 'id'>;

/** Finds code by syntax and by git's history, in a worker that is started when first asked and ended when idle. */
export class WorkerLocator implements DeepLocator {
  private readonly worker: AskedWorker<LocatorQuestion, LocatorAnswer>;

  /** @param bundle path of the worker's bundle on disk */
  constructor(bundle: string) {
    this.worker = new AskedWorker(() => new Worker(bundle));
  }

  async locate(sought: readonly Sought[], workspaceFolder: WorkspaceFolder, cancellation: CancellationToken): Promise<readonly Located[]> {
    const repo = await repoOf(workspaceFolder);
    const found: Located[] = [];
    for (const { id, anchor, guessed } of sought) {
      if (cancellation.isCancellationRequested) break;
      const texts = await openTexts(workspaceFolder, anchor.path);
      const answer = await this.ask({ ask: 'locate', anchor, texts, ...(repo ? { repo } : {}) }, cancellation);
      if (answer?.answer !== 'located' || answer.located.state === 'lost') continue;
      const { state, path: at = anchor.path, startLine, endLine, confidence, byText } = answer.located;
      // What the note stores has been looked for in its file already, and led to the guess.
      if (guessed && (state === 'check' || !byText)) continue;
      if (startLine === undefined || endLine === undefined) continue;
      const text = texts.find(([other]) => other === at)?.[1] ?? (await readToday(workspaceFolder, at));
      const range = text === undefined ? undefined : rangeIn(text, startLine, endLine, anchor, state);
      if (text !== undefined && range) found.push({ id, state, path: at, range, blob: await blobIdOf(text), confidence });
    }
    return found;
  }

  async unitOf(text: string, languageId: string, first: number, last: number): Promise<Unit | undefined> {
    const answer = await this.ask({ ask: 'unit', text, languageId, first, last });
    return answer?.answer === 'unit' ? answer.unit : undefined;
  }

  dispose(): void {
    this.worker.dispose();
  }

  private ask(question: Question, cancellation?: CancellationToken): Promise<LocatorAnswer | undefined> {
    return this.worker.ask(question as Omit<LocatorQuestion, 'id'>, cancellation);
  }
}

/** Where git may be asked: the git extension knows only repositories of trusted folders. */
async function repoOf({ uri }: WorkspaceFolder): Promise<LocateQuestion['repo']> {
  if (uri.scheme !== 'file' || !workspace.isTrusted) return undefined;
  const repository = await repositoryOf(uri);
  const head = repository?.state.HEAD?.commit;
  if (!repository || head === undefined) return undefined;
  const below = path.relative(repository.rootUri.fsPath, uri.fsPath).split(path.sep).join('/');
  if (below.startsWith('..')) return undefined;
  return { root: repository.rootUri.fsPath, head, prefix: below === '' ? '' : `${below}/` };
}

/** The text of the note's own file, and those of the files that are open. */
async function openTexts(workspaceFolder: WorkspaceFolder, own: string): Promise<[path: string, text: string][]> {
  const texts = new Map<string, string>();
  for (const document of workspace.textDocuments) {
    const place = document.isClosed ? undefined : codePlaceOf(document.uri);
    if (!place || place.ref !== undefined || place.workspaceFolder.uri.toString() !== workspaceFolder.uri.toString()) continue;
    texts.set(place.path, document.getText());
  }
  if (!texts.has(own)) {
    const text = await readToday(workspaceFolder, own);
    if (text !== undefined) texts.set(own, text);
  }
  return [...texts];
}

/** Whole lines, or the columns that were noted where the lines are the same. */
function rangeIn(text: string, startLine: number, endLine: number, { range }: Anchor, state: Located['state']): TextRange | undefined {
  const lines = splitLines(text);
  if (endLine > lines.length) return undefined;
  const whole = wholeLines(startLine, endLine, lines);
  if (!range || (state !== 'here' && state !== 'moved')) return whole;
  const startColumn = Math.min(range.startColumn, (lines[startLine - 1]?.length ?? 0) + 1);
  const endColumn = Math.min(range.endColumn, whole.endColumn);
  return startLine === endLine && endColumn < startColumn ? whole : { startLine, startColumn, endLine, endColumn };
}
