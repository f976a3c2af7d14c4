import { commands, type Disposable, l10n, Range, Uri, ViewColumn, window, workspace } from 'vscode';

export const suggestionScheme = 'coachmark-suggestion';
const sides = ['before', 'after'] as const;
/** So many are kept for diffs that are still open. */
const kept = 20;

/** A comment laid out anew, which waits for its writer to take it. */
export interface Suggestion {
  /** The box, and the text that it had. */
  readonly box: Uri;
  readonly before: string;
  readonly after: string;
}

/** Suggestions as diffs beside the code, so that the box stays on the screen. */
export class Suggestions implements Disposable {
  private readonly byName = new Map<string, Suggestion>();
  private count = 0;
  private readonly provider = workspace.registerTextDocumentContentProvider(suggestionScheme, {
    provideTextDocumentContent: ({ path, query }) => this.byName.get(path)?.[query as (typeof sides)[number]] ?? '',
  });

  async show(suggestion: Suggestion): Promise<void> {
    const path = `/${(this.count += 1)}/${l10n.t('Comment')}.md`;
    this.byName.set(path, suggestion);
    for (const old of [...this.byName.keys()].slice(0, -kept)) this.byName.delete(old);
    const [before, after] = sides.map((query) => Uri.from({ scheme: suggestionScheme, path, query }));
    await commands.executeCommand('vscode.diff', before, after, l10n.t('Your comment ↔ as suggested'), { viewColumn: ViewColumn.Beside, preview: true });
  }

  /** The one that is looked at. */
  current(): Suggestion | undefined {
    const { uri } = window.activeTextEditor?.document ?? {};
    return uri?.scheme === suggestionScheme ? this.byName.get(uri.path) : undefined;
  }

  /** Puts it into its box. False when the box is gone or says something else by now; nothing is changed then. */
  async take({ box, before, after }: Suggestion): Promise<boolean> {
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === box.toString());
    if (!editor || editor.document.getText() !== before) return false;
    return editor.edit((edit) => edit.replace(new Range(0, 0, editor.document.lineCount, 0), after));
  }

  dispose(): void {
    this.provider.dispose();
  }
}
