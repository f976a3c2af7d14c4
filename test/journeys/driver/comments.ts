import type { Locator, Page } from 'playwright-core';
import { linesOf } from './code-editor';
import { until } from './waiting';

/** The comment widgets that are drawn in the code. */
export class Comments {
  constructor(private readonly page: Page) {}

  /** Those that are expanded, from top to bottom. */
  async widgets(): Promise<CommentWidget[]> {
    const all = await this.page.locator('.review-widget:visible').all();
    const placed = await Promise.all(all.map(async (one) => ({ one, top: (await one.boundingBox())?.y ?? 0 })));
    return placed.sort((a, b) => a.top - b.top).map(({ one }) => new CommentWidget(one, this.page));
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

  /** The box in which the reader types: the last editor that is drawn, edit box or reply box. */
  get box(): Locator {
    return this.locator.locator('.monaco-editor:visible').last();
  }

  async label(): Promise<string> {
    return ((await this.locator.locator('.review-title').first().textContent()) ?? '').trim();
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

  async click(name: string): Promise<void> {
    const { button } = await until(`the button "${name}" in the comment widget`, async () => {
      const fitting = (await this.named()).filter((one) => one.name === name || one.name.startsWith(`${name} (`));
      return fitting.find(({ enabled }) => enabled);
    });
    await button.click();
  }

  async isEnabled(name: string): Promise<boolean> {
    return (await this.named()).some((one) => one.name === name && one.enabled);
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
    return (await this.locator.locator('.monaco-editor:visible').count()) === 0 ? undefined : linesOf(this.box);
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
    return this.locator.evaluate((widget) => widget.querySelector('.monaco-editor.focused, .monaco-editor :focus') !== null);
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
    const buttons = await this.locator.locator('.monaco-button:visible, .action-label:visible, .expand-review-action:visible').all();
    const named = await Promise.all(
      buttons.map(async (button) => {
        const [name, enabled] = await button.evaluate((element) => {
          const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
          const off = element.getAttribute('aria-disabled') === 'true' || element.classList.contains('disabled');
          return [text.trim(), !off] as const;
        });
        return { name, enabled, button };
      }),
    );
    return named.filter(({ name }) => name !== '');
  }
}
