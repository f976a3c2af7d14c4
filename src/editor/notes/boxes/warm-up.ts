import { commands, Disposable, extensions, window, workspace } from 'vscode';
import { codePlaceOf } from '../../platform/code-place';
import { inBackground } from '../../platform/report';

/** For how long nobody may have typed, or moved the cursor, in milliseconds. */
const quiet = 4000;

/**
 * A comment box is a Markdown document. The first one of a window has VS Code start its Markdown extension, whose loading
 * holds up all extensions for about a second, just when the box is to be filled. So it is started before, in a quiet moment
 * after a file was opened on which notes can be taken. Not while code is selected: the key may be pressed at any moment.
 */
export function warmUpBoxes(): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    listening.dispose();
  };
  const warmUp = (): void => {
    stop();
    if (!extensions.getExtension('vscode.markdown-language-features')) return;
    // Its own documented command. Unlike starting it, this also loads what it renders with, which the first text would.
    inBackground(Promise.resolve(commands.executeCommand('markdown.api.render', '')));
  };
  const waitForQuiet = (): void => {
    clearTimeout(timer);
    const { visibleTextEditors: editors } = window;
    if (editors.some(({ document }) => codePlaceOf(document.uri)) && editors.every(({ selection }) => selection.isEmpty)) timer = setTimeout(warmUp, quiet);
  };
  const listening = Disposable.from(
    window.onDidChangeVisibleTextEditors(waitForQuiet),
    window.onDidChangeTextEditorSelection(waitForQuiet),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) waitForQuiet();
    }),
  );
  waitForQuiet();
  return new Disposable(stop);
}
