import { commands, Position, type CommentReply, type CommentThread, type Disposable, type TextDocument, type TextEditor, window, workspace, WorkspaceEdit } from 'vscode';
import { controllerId } from '../threads/controller';

/** The documents of boxes that VS Code opens by itself end in a number; those of threads with comments do not. */
const emptyBox = /\/commentinput-[0-9a-f-]{36}-\d+\.md/;
/** Makes an empty box count as filled, so that VS Code lets its button run. */
const marker = '\u200b';

/**
 * The box behind the gutter's "+" (and VS Code's own "add comment" command) opens empty and does not say where it stands.
 * Pressing its button for the person tells us; then our own box takes its place, with what was typed meanwhile.
 */
export class GutterBoxes implements Disposable {
  private readonly converting = new Set<string>();
  private readonly listening: Disposable;

  /** @param open opens our box in place of the thread; `typed` gives what was typed into VS Code's since it was last called */
  constructor(private readonly open: (thread: CommentThread, typed: () => string) => Promise<void>) {
    this.listening = window.onDidChangeActiveTextEditor((editor) => void this.onActive(editor));
  }

  /** The command behind the button. */
  async adopt({ thread, text }: CommentReply): Promise<void> {
    const box = workspace.textDocuments.find(({ uri }) => this.converting.has(uri.toString()));
    let taken = '';
    const typed = (): string => {
      // VS Code empties its box once the button's command is done.
      const now = (box?.getText() || text).replaceAll(marker, '');
      if (!now.startsWith(taken)) return '';
      const more = now.slice(taken.length);
      taken = now;
      return more;
    };
    await this.open(thread, typed);
  }

  dispose(): void {
    this.listening.dispose();
  }

  private async onActive(editor: TextEditor | undefined): Promise<void> {
    const document = editor?.document;
    if (!document || document.uri.authority !== controllerId || !emptyBox.test(document.uri.path)) return;
    const id = document.uri.toString();
    if (this.converting.has(id)) return;
    this.converting.clear();
    this.converting.add(id);
    if (document.getText() === '') await mark(document);
    await commands.executeCommand('editor.action.submitComment');
  }
}

async function mark(document: TextDocument): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, new Position(0, 0), marker);
  await workspace.applyEdit(edit);
}
