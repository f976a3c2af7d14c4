import { type Disposable, Disposable as Disposables, window } from 'vscode';
import { type AboutBox, aboutBox } from '../../protocol/feedback';
import { isBox } from './documents';
import type { KnownBoxes } from './known-boxes';

/**
 * Tells the server which boxes are on screen, and what ours will become. VS Code does not say that a box was closed, and
 * keeps what was found in it among the problems.
 */
export class ShownBoxes implements Disposable {
  private readonly told = new Map<string, AboutBox>();
  private readonly listening: Disposable;

  constructor(
    private readonly boxes: KnownBoxes,
    private readonly tell: (about: { readonly method: string; readonly params: AboutBox }) => void,
  ) {
    this.listening = Disposables.from(
      window.onDidChangeVisibleTextEditors(() => this.look()),
      boxes.onDidChange(() => this.look()),
    );
  }

  /** Tells everything again, to a server that has just been started. */
  tellAll(): void {
    this.told.clear();
    this.look();
  }

  dispose(): void {
    this.listening.dispose();
  }

  private look(): void {
    const shown = new Set<string>();
    for (const { document } of window.visibleTextEditors) {
      if (!isBox(document.uri)) continue;
      const uri = document.uri.toString();
      shown.add(uri);
      this.say({ uri, ...this.boxes.purposeOf(document), isShown: true });
    }
    for (const [uri, about] of [...this.told]) {
      if (shown.has(uri)) continue;
      if (about.isShown) this.say({ ...about, isShown: false });
      this.told.delete(uri);
    }
  }

  private say(about: AboutBox): void {
    const before = this.told.get(about.uri);
    if (before && before.isShown === about.isShown && before.kind === about.kind && before.weight === about.weight) return;
    this.told.set(about.uri, about);
    this.tell({ method: aboutBox, params: about });
  }
}
