import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { CodeEditor } from './code-editor';
import { type CommentWidget, Comments } from './comments';
import { Dialog, Notifications, SideBar } from './parts';
import { extensionHostsOf, isAlive } from './processes';
import { QuickInput } from './quick-input';
import { type RunningServer, projectRoot } from './tools';
import { until } from './waiting';

export interface Running {
  page: Page;
  server: RunningServer;
  dataFolder: string;
  /** The code-server version, 4.x.y for VS Code 1.x.y. */
  version: string;
  /** The id whose activation tells that the extension host is ready; none in the web worker. */
  extensionId: string | undefined;
}

/** One VS Code window. */
export class Workbench {
  readonly page: Page;
  readonly version: string;
  readonly quickInput: QuickInput;
  readonly editor: CodeEditor;
  readonly comments: Comments;
  readonly sideBar: SideBar;
  readonly notifications: Notifications;
  readonly dialog: Dialog;

  constructor(private readonly running: Running) {
    this.page = running.page;
    this.version = running.version;
    this.quickInput = new QuickInput(this.page);
    this.editor = new CodeEditor(this.page, this.quickInput);
    this.comments = new Comments(this.page);
    this.sideBar = new SideBar(this.page);
    this.notifications = new Notifications(this.page);
    this.dialog = new Dialog(this.page);
  }

  /** Each is pressed in turn: "Control+Enter", "Tab". */
  async press(...keys: string[]): Promise<void> {
    // A finger stays on a key for a moment. Newer versions hide a comment only when Escape is let go of, and miss an end that comes too soon.
    for (const key of keys) await this.page.keyboard.press(key, key === 'Escape' ? { delay: 60 } : {});
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Opens the box of a new note on a line by key. A note that was saved just now takes the focus once more when it is drawn, so it is tried again. */
  async openBox(line: number): Promise<CommentWidget> {
    for (let attempt = 1; ; attempt++) {
      await this.editor.focus();
      await this.editor.goTo(line);
      await this.press('Control+K', 'n');
      const opened = async () => {
        for (const widget of await this.comments.widgets()) if ((await widget.hasFocus()) && /Impact/.test((await widget.boxText()) ?? '')) return widget;
        return undefined;
      };
      const box = await until('the box', opened, attempt === 4 ? 15_000 : 4000).catch((cause: unknown) => {
        if (attempt === 4) throw cause;
      });
      if (box) return box;
    }
  }

  async runCommand(title: string): Promise<void> {
    await this.quickInput.runCommand(title);
  }

  /** Waits until other extensions are active too, and TypeScript has read its project. */
  async idle(): Promise<void> {
    const busy = async (): Promise<boolean> => (await this.statusBar()).some((text) => /Activating|Initializing/.test(text));
    await until('the other extensions done', async () => !(await busy()), 60_000);
  }

  /** Goes to the first thread of the file by key; a thread that was drawn just now may close once more, so it is tried again. */
  async openThread(text?: string): Promise<CommentWidget> {
    for (let attempt = 1; ; attempt++) {
      await this.editor.focus();
      await this.editor.goTo(1);
      await this.press('Alt+F9');
      const shown = async () => (await this.comments.widgets()).length > 0;
      if (attempt === 4 || (await until('the thread', shown, 3000).catch(() => false))) return this.comments.widget(text);
    }
  }

  /** The texts of the status bar's items. */
  async statusBar(): Promise<string[]> {
    const texts = await this.page.locator('.part.statusbar .statusbar-item').allInnerTexts();
    return texts.map((text) => text.trim()).filter(Boolean);
  }

  /** The rows of the list that pops up while typing. */
  async suggestions(): Promise<string[]> {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    return rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  /** What the last message to screen readers said. */
  async announcements(): Promise<string[]> {
    return (await this.page.locator('.monaco-aria-container > *').allTextContents()).filter(Boolean);
  }

  /** Waits until the page is drawn and the extension is active (again, when `after` activations have been). */
  async ready(after = 0): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 45_000 });
    if (!this.running.extensionId) return;
    await until('the extension active', () => this.activations() > after, 45_000);
  }

  /** How often the extension was activated, by the extension hosts' logs. */
  activations(): number {
    const { extensionId, dataFolder } = this.running;
    const wanted = `_doActivateExtension ${extensionId},`;
    return hostLogs(join(dataFolder, 'data', 'logs')).reduce((sum, log) => sum + log.split(wanted).length - 1, 0);
  }

  async reload(): Promise<void> {
    const before = this.activations();
    await this.page.reload();
    await this.ready(before);
  }

  /** The process in which extensions run. */
  async extensionHostPid(): Promise<number> {
    return until('an extension host', () => extensionHostsOf(this.running.server.pid)[0]);
  }

  /** Opens a second window on the same folder, which is closed with this one. */
  async openAnother(): Promise<Workbench> {
    const before = this.activations();
    const page = await this.page.context().newPage();
    page.setDefaultTimeout(15_000);
    page.on('dialog', (dialog) => void dialog.accept());
    const other = new Workbench({ ...this.running, page });
    await page.goto(this.page.url());
    await other.ready(before);
    (globalThis as { coachmarkWorkbenches?: Set<Workbench> }).coachmarkWorkbenches?.add(other);
    return other;
  }

  /** Kills the process; VS Code starts another one by itself, which `ready(activations)` awaits. */
  async killExtensionHost(): Promise<number> {
    const pid = await this.extensionHostPid();
    process.kill(pid, 'SIGKILL');
    await until('the extension host gone', () => !isAlive(pid));
    return pid;
  }

  /** Saved as out/screenshots/<name>.png. */
  async screenshot(name: string): Promise<string> {
    const folder = join(projectRoot, 'out', 'screenshots');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name.replaceAll(/[^\w.-]+/g, '-')}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  async close(): Promise<void> {
    await this.page.context().close();
    await this.running.server.stop();
    rmSync(this.running.dataFolder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function hostLogs(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('remoteexthost.log'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
