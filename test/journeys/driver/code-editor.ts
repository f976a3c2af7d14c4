import { basename } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { QuickInput } from './quick-input';
import { until } from './waiting';

/** The code editor that is active. Lines and columns begin at 1, as VS Code shows them. */
export class CodeEditor {
  constructor(
    private readonly page: Page,
    private readonly quickInput: QuickInput,
  ) {}

  /** The editor that shows this file (path or its end), or the active one. */
  locator(path = ''): Locator {
    const uri = path ? `[data-uri$="/${encodeURI(path)}"]` : '[data-uri]';
    return this.page.locator(`.editor-group-container.active .editor-instance .monaco-editor${uri}:not(.review-widget *)`).first();
  }

  /** Opens a file by typing its path, relative to the workspace, into quick open. */
  async openFile(path: string): Promise<void> {
    // A comment that was just saved takes the focus when it is drawn, which closes the input.
    await until(`the file ${path}`, async () => {
      try {
        await this.page.keyboard.press('Control+P');
        await this.quickInput.shown();
        await this.quickInput.type(path);
        await this.quickInput.choose(basename(path));
        await this.locator(path).locator('.view-line').first().waitFor({ timeout: 8000 });
        await this.page.locator('.tab.active', { hasText: basename(path) }).waitFor({ timeout: 8000 });
        return true;
      } catch {
        await this.page.keyboard.press('Escape');
        return false;
      }
    }, 60_000);
  }

  async focus(): Promise<void> {
    await this.page.keyboard.press('Control+1');
  }

  /** Puts the cursor there by Ctrl+G. */
  async goTo(line: number, column = 1): Promise<void> {
    // A comment that was just saved takes the focus when it is drawn, which closes the input.
    await until('the input for a line', async () => {
      await this.page.keyboard.press('Control+G');
      await this.quickInput.shown();
      return this.quickInput.input.fill(`:${line}:${column}`, { timeout: 1500 }).then(() => true, () => false);
    });
    await this.quickInput.accept();
    await this.quickInput.hidden();
    // The status bar counts what is seen: a tab and a wide character are more than one column.
    await until(`the cursor at ${line}:${column}`, async () => (await this.position()).startsWith(`Ln ${line}, Col `));
  }

  /** Selects by keyboard: an anchor at the start, the cursor at the end. */
  async select(startLine: number, startColumn: number, endLine: number, endColumn: number): Promise<void> {
    await this.goTo(startLine, startColumn);
    await this.page.keyboard.press('Control+K');
    await this.page.keyboard.press('Control+B');
    await this.goTo(endLine, endColumn);
    await this.page.keyboard.press('Control+K');
    await this.page.keyboard.press('Control+K');
    await until('a selection', async () => (await this.position()).includes('selected'));
  }

  /** What the status bar says: "Ln 3, Col 1 (12 selected)". */
  async position(): Promise<string> {
    const item = this.page.locator('[id="status.editor.selection"]');
    return (await item.count()) === 0 ? '' : ((await item.textContent()) ?? '').trim();
  }

  /** The lines in view. */
  async text(path?: string): Promise<string> {
    return this.locator(path).evaluate(drawnLines);
  }

  async isDirty(): Promise<boolean> {
    return (await this.page.locator('.editor-group-container.active .tab.active.dirty').count()) > 0;
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await until('the file saved', async () => !(await this.isDirty()));
  }

  /** Hovers over a line's gutter and clicks the "+" that VS Code shows there. */
  async clickGutterPlus(line: number): Promise<void> {
    const number = await this.lineNumber(line);
    const editor = this.locator();
    await number.hover();
    const plus = editor.locator('.margin-view-overlays .comment-range-glyph.line-hover, .margin-view-overlays .line-hover.comment-diff-added');
    const row = await number.boundingBox();
    const at = await until(`the "+" in the gutter of line ${line}`, async () => {
      const boxes = await Promise.all((await plus.all()).map((one) => one.boundingBox()));
      const box = boxes.find((one) => one && row && Math.abs(one.y + one.height / 2 - (row.y + row.height / 2)) < row.height / 2);
      if (!box) await number.hover({ position: { x: 1 + Math.random() * 4, y: 3 } });
      return box ?? undefined;
    });
    await this.page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
  }

  /** The lines whose gutter shows a comment thread. */
  async linesWithThreads(): Promise<number[]> {
    return this.locator().evaluate((editor) => {
      const middle = (element: Element) => {
        const box = element.getBoundingClientRect();
        return box.top + box.height / 2;
      };
      const numbers = Array.from(editor.querySelectorAll('.margin-view-overlays .line-numbers'));
      const glyphs = Array.from(editor.querySelectorAll('.margin-view-overlays .comment-thread, .margin-view-overlays .comment-thread-unresolved'));
      const lines = glyphs.flatMap((glyph) => {
        const number = numbers.find((one) => Math.abs(middle(one) - middle(glyph)) < 4);
        return number ? [Number(number.textContent)] : [];
      });
      return [...new Set(lines)].sort((a, b) => a - b);
    });
  }

  /** Clicks the sign of a comment thread in a line's gutter, which opens or closes it. */
  async clickThread(line: number): Promise<void> {
    const number = await this.lineNumber(line);
    const glyphs = this.locator().locator('.margin-view-overlays .comment-thread, .margin-view-overlays .comment-thread-unresolved');
    const at = await until(`the sign of a thread in line ${line}`, async () => {
      const row = await number.boundingBox();
      const boxes = await Promise.all((await glyphs.all()).map((one) => one.boundingBox().catch(() => null)));
      return boxes.find((one) => one && row && Math.abs(one.y + one.height / 2 - (row.y + row.height / 2)) < row.height / 2) ?? undefined;
    });
    await this.page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
  }

  private async lineNumber(line: number): Promise<Locator> {
    const numbers = this.locator().locator('.margin-view-overlays .line-numbers');
    return until(`line ${line} in view`, async () => {
      const texts = await numbers.allTextContents();
      const at = texts.findIndex((text) => text.trim() === String(line));
      return at >= 0 && numbers.nth(at);
    });
  }
}

/** The text of an editor as drawn, in the order of its lines and with plain spaces; runs in the page. */
export function drawnLines(editor: Element): string {
  const top = (line: Element) => Number.parseFloat((line as HTMLElement).style.top);
  const lines = Array.from(editor.querySelectorAll('.view-lines > .view-line')).sort((a, b) => top(a) - top(b));
  return lines.map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' ').replaceAll('\u200b', '')).join('\n');
}
