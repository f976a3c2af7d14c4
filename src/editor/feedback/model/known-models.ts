import { type Disposable, lm } from 'vscode';

/** Whether VS Code has a language model. Asked for with the first box, never waited for. */
export class KnownModels implements Disposable {
  private any: boolean | undefined;
  private readonly listening = lm.onDidChangeChatModels(() => {
    this.any = undefined;
  });

  /** What is known by now; finds out for the next time. */
  areThere(): boolean {
    if (this.any === undefined) {
      this.any = false;
      void this.look();
    }
    return this.any;
  }

  dispose(): void {
    this.listening.dispose();
  }

  private async look(): Promise<void> {
    try {
      this.any = (await lm.selectChatModels()).length > 0;
    } catch {
      // No provider, or one that fails: the same to whoever writes a comment.
      this.any = false;
    }
  }
}
