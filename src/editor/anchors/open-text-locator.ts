import { type CancellationToken, type Disposable, Disposable as Disposables, type TextDocument, workspace, type WorkspaceFolder } from 'vscode';
import { placeElsewhere } from '../../core/anchors/place-elsewhere';
import { splitLines } from '../../core/text/lines';
import { codePlaceOf } from '../platform/code-place';
import { turnTaker } from '../platform/turn-taker';
import type { Located, Locator, Sought } from './locator';
import { readToday } from './read-today';

/** How long one call searches in all, in milliseconds. */
const patience = 2000;
/** So many files that were edited last are looked into after they were closed. */
const mostTouched = 20;

interface Candidate {
  readonly path: string;
  readonly lines: readonly string[];
}

/** Looks into the files that are open and those that were edited last in this window: code is cut here and pasted there. */
export class OpenTextLocator implements Locator, Disposable {
  /** Paths by workspace folder and path, the last one edited at the end. */
  private readonly touched = new Map<string, { readonly folder: string; readonly path: string }>();
  private readonly listening: Disposable;

  constructor() {
    this.listening = Disposables.from(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.touch(document);
      }),
    );
  }

  async locate(sought: readonly Sought[], workspaceFolder: WorkspaceFolder, cancellation: CancellationToken): Promise<readonly Located[]> {
    const until = Date.now() + patience;
    const found = new Map<string, Located[]>();
    const takeTurns = turnTaker();
    for (const { path, lines } of await this.candidates(workspaceFolder)) {
      for (const { id, anchor } of sought.filter(({ guessed }) => !guessed)) {
        if (cancellation.isCancellationRequested || Date.now() > until) return surely(found);
        if (anchor.path !== path) {
          const { state, range } = placeElsewhere(anchor, lines);
          if (range) found.set(id, [...(found.get(id) ?? []), { id, state, path, range, confidence: 1 }]);
        }
        await takeTurns();
      }
    }
    return surely(found);
  }

  dispose(): void {
    this.listening.dispose();
  }

  private touch(document: TextDocument): void {
    const place = codePlaceOf(document.uri);
    if (!place || place.ref !== undefined) return;
    const key = document.uri.toString();
    this.touched.delete(key);
    this.touched.set(key, { folder: place.workspaceFolder.uri.toString(), path: place.path });
    for (const first of this.touched.keys()) {
      if (this.touched.size <= mostTouched) break;
      this.touched.delete(first);
    }
  }

  private async candidates(workspaceFolder: WorkspaceFolder): Promise<readonly Candidate[]> {
    const folder = workspaceFolder.uri.toString();
    const all = new Map<string, Candidate>();
    for (const document of workspace.textDocuments) {
      const place = document.isClosed ? undefined : codePlaceOf(document.uri);
      if (!place || place.ref !== undefined || place.workspaceFolder.uri.toString() !== folder) continue;
      // A file that was removed stays open in its tab for a while.
      if (!document.isDirty && !(await isThere(document))) continue;
      all.set(place.path, { path: place.path, lines: splitLines(document.getText()) });
    }
    for (const { folder: other, path } of this.touched.values()) {
      if (other !== folder || all.has(path)) continue;
      const text = await readToday(workspaceFolder, path);
      if (text !== undefined) all.set(path, { path, lines: splitLines(text) });
    }
    return [...all.values()];
  }
}

/** Code that stands in two files may be a copy in either: that is no answer. */
function surely(found: ReadonlyMap<string, readonly Located[]>): readonly Located[] {
  return [...found.values()].flatMap((places) => (places.length === 1 ? places : []));
}

async function isThere({ uri }: TextDocument): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
