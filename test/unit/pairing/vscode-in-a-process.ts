import { lstatSync } from 'node:fs';
import { EventEmitter, FileSystemError, FileType, logged, Uri, window as quiet, workspace as onDisk } from '../storage/vscode-on-disk';

/**
 * As much of `vscode` as the pairing session uses, on the real disk and without a window. What a person would see is kept
 * in lists. Stands in for `vscode` where `host-on-disk.ts` bundles.
 */
export { EventEmitter, FileSystemError, FileType, logged, Uri };

/** How often a watched file is looked at, in milliseconds. */
const looking = 10;

export class Disposable {
  constructor(private readonly end: () => unknown) {}

  static from(...all: readonly { dispose(): unknown }[]): Disposable {
    return new Disposable(() => all.forEach((one) => one.dispose()));
  }
  dispose(): void {
    this.end();
  }
}

export class RelativePattern {
  constructor(
    readonly base: { readonly uri: Uri },
    readonly pattern: string,
  ) {}
}

/** Watches one file by its place. Other than the system's own it misses nothing where the folder goes and comes back. */
class Watcher {
  private readonly all = { create: new EventEmitter<Uri>(), change: new EventEmitter<Uri>(), delete: new EventEmitter<Uri>() };
  readonly onDidCreate = this.all.create.event;
  readonly onDidChange = this.all.change.event;
  readonly onDidDelete = this.all.delete.event;
  private before: string | undefined;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly file: Uri) {
    this.before = this.mark();
    this.timer = setInterval(() => this.look(), looking).unref();
  }
  dispose(): void {
    clearInterval(this.timer);
  }
  private look(): void {
    const { before } = this;
    const now = this.mark();
    this.before = now;
    if (now !== before) this.all[now === undefined ? 'delete' : before === undefined ? 'create' : 'change'].fire(this.file);
  }
  private mark(): string | undefined {
    try {
      const { ino, mtimeNs, size } = lstatSync(this.file.fsPath, { bigint: true });
      return `${ino} ${mtimeNs} ${size}`;
    } catch {
      return undefined;
    }
  }
}

export const workspace = {
  ...onDisk,
  workspaceFolders: undefined as readonly { readonly uri: Uri; readonly name: string; readonly index: number }[] | undefined,
  createFileSystemWatcher: ({ base, pattern }: RelativePattern) => new Watcher(Uri.joinPath(base.uri, pattern)),
};

/** All windows of this process have this folder open from now on. */
export function openFolder(place: string): void {
  workspace.workspaceFolders = [{ uri: Uri.file(place), name: 'work', index: 0 }];
}

const focused = new EventEmitter<{ focused: boolean }>();

/** Somebody comes back to the windows of this process. */
export function focus(): void {
  focused.fire({ focused: true });
}

/** What was shown in messages, newest last. */
export const shown: string[] = [];
const show = async (message: string): Promise<undefined> => void shown.push(message);

/** The one item in the status bar that was made last. */
export const item = { text: '', isShown: false, drawn: 0 };

export const window = {
  ...quiet,
  onDidChangeWindowState: focused.event,
  showInformationMessage: show,
  showWarningMessage: show,
  showErrorMessage: show,
  createStatusBarItem: () => ({
    set text(text: string) {
      item.text = text;
      item.drawn += 1;
    },
    show: () => (item.isShown = true),
    hide: () => (item.isShown = false),
    dispose: () => (item.isShown = false),
  }),
};

export const StatusBarAlignment = { Left: 1, Right: 2 };

export class ThemeColor {
  constructor(readonly id: string) {}
}

export class MarkdownString {
  value = '';
  appendText(text: string): this {
    this.value += text;
    return this;
  }
  appendMarkdown(text: string): this {
    this.value += text;
    return this;
  }
}

export const l10n = {
  t: (message: string, ...values: readonly (string | number)[]): string => message.replaceAll(/\{(\d+)\}/g, (_, at: string) => String(values[Number(at)])),
};
