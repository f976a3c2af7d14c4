import type { Locator, Page } from 'playwright-core';
import { drawnLines } from './code-editor';
import { until } from './waiting';

/** The comment widgets that are drawn in the code. */
export class Comments {
  constructor(private readonly page: Page) {}

  /** Those that are expanded, from top to bottom. */
  async widgets(): Promise<CommentWidget[]> {
    // Marked, so that each stays the same one when others open above it.
    const marks = await this.page.locator('.review-widget:visible').evaluateAll((all) => {
      const top = (one: Element) => one.getBoundingClientRect().top;
      const widgets = (all as HTMLElement[]).sort((a, b) => top(a) - top(b));
      return widgets.map((one) => (one.dataset['driverMark'] ??= crypto.randomUUID()));
    });
    return marks.map((mark) => new CommentWidget(this.page.locator(`[data-driver-mark="${mark}"]`), this.page));
  }

  /** Waits for a widget; with a text, for the one whose label, notes or box contain it. */
  async widget(text?: string): Promise<CommentWidget> {
    if (text === undefined) return this.find('a comment widget', async () => true);
    return this.find(`a comment widget with "${text}"`, async (widget) => {
      const said = [await widget.label(), ...(await widget.texts()), await widget.boxText()];
      return said.some((one) => one?.includes(text));
    });
  }

  /** Waits for the one in which the reader can type now. */
  async focused(): Promise<CommentWidget> {
    return this.find('a comment box with the focus', (widget) => widget.hasFocus());
  }

  async none(): Promise<void> {
    await until('no comment widget', async () => (await this.widgets()).length === 0);
  }

  private find(what: string, fits: (widget: CommentWidget) => Promise<boolean>): Promise<CommentWidget> {
    return until(what, async () => {
      for (const widget of await this.widgets()) if (await fits(widget)) return widget;
      return undefined;
    });
  }
}

export class CommentWidget {
  constructor(
    readonly locator: Locator,
    private readonly page: Page,
  ) {}

  /** The box in which the reader types: the one with the focus, else the last that is drawn, edit box or reply box. */
  get box(): Locator {
    const boxes = this.locator.locator('.monaco-editor:visible');
    return this.locator.locator('.monaco-editor.focused').or(boxes.last()).first();
  }

  async label(): Promise<string> {
    return (await this.locator.locator('.review-title').allTextContents()).join(' ').trim();
  }

  /** The notes as rendered, without their authors. */
  async texts(): Promise<string[]> {
    return (await this.locator.locator('.review-comment .comment-body:visible').allInnerTexts()).map((text) => text.trim());
  }

  async authors(): Promise<string[]> {
    return this.locator.locator('.review-comment .author:visible').allInnerTexts();
  }

  /** The accessible names of the buttons that can be seen, and of the icons in the heads. */
  async buttons(): Promise<string[]> {
    return (await this.named()).map(({ name }) => name);
  }

  /** Its name without the key binding that VS Code adds; `nth` counts from 0 when several notes have such a button. */
  async click(name: string, nth = 0): Promise<void> {
    await until(`the button "${name}" in the comment widget`, async () => {
      const fitting = (await this.named()).filter((one) => one.name === name || one.name.startsWith(`${name} (`));
      const wanted = fitting.filter(({ enabled }) => enabled)[nth];
      // A button that was drawn anew between the two looks is looked for again.
      return wanted?.button.click({ timeout: 3000 }).then(() => true, () => false);
    });
  }

  async isEnabled(name: string): Promise<boolean> {
    return (await this.named()).some((one) => (one.name === name || one.name.startsWith(`${name} (`)) && one.enabled);
  }

  /** Opens the reply box when it is still a line saying "Reply…". */
  async openReply(): Promise<void> {
    const closed = this.locator.locator('.review-thread-reply-button:visible');
    if ((await closed.count()) > 0) await closed.click();
    await this.box.waitFor();
  }

  async type(text: string): Promise<void> {
    await this.focusBox();
    await this.page.keyboard.type(text);
  }

  async replaceText(text: string): Promise<void> {
    await this.focusBox();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(text);
  }

  /** Undefined when no box is open. */
  async boxText(): Promise<string | undefined> {
    const [box] = await this.box.elementHandles();
    return box?.evaluate(drawnLines);
  }

  async boxTextIs(wanted: (text: string) => boolean): Promise<string> {
    let text: string | undefined;
    return until('the text of the comment box', async () => {
      text = await this.boxText();
      return text !== undefined && wanted(text) && text;
    }).catch((error: Error) => {
      throw new Error(`${error.message}; it reads:\n${text}`);
    });
  }

  async hasFocus(): Promise<boolean> {
    return (await this.locator.locator('.monaco-editor.focused, .monaco-editor :focus').count()) > 0;
  }

  async focusBox(): Promise<void> {
    if (await this.box.evaluate((box) => box.contains(document.activeElement))) return;
    await this.box.locator('.view-lines').click();
    await until('the focus in the comment box', () => this.hasFocus());
  }

  /** How many squiggles of each kind the box shows. */
  async squiggles(): Promise<{ error: number; warning: number; info: number; hint: number }> {
    const count = (kind: string) => this.box.locator(`.squiggly-${kind}`).count();
    return { error: await count('error'), warning: await count('warning'), info: await count('info'), hint: await count('hint') };
  }

  private async named(): Promise<{ name: string; enabled: boolean; button: Locator }[]> {
    const buttons = this.locator.locator('.monaco-button:visible, .action-label:visible, .expand-review-action:visible');
    // All in one look, and marked, so that each stays the same one when others come and go.
    const seen = await buttons.evaluateAll((all) =>
      (all as HTMLElement[]).map((element) => {
        const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
        const enabled = element.getAttribute('aria-disabled') !== 'true' && !element.classList.contains('disabled');
        return { name, enabled, mark: (element.dataset['driverMark'] ??= crypto.randomUUID()) };
      }),
    );
    const named = seen.map(({ name, enabled, mark }) => ({ name, enabled, button: this.page.locator(`[data-driver-mark="${mark}"]`) }));
    return named.filter(({ name }) => name !== '');
  }
}
