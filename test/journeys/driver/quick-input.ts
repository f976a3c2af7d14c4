import type { Locator, Page } from 'playwright-core';
import { until } from './waiting';

/** Quick picks and input boxes: VS Code's own (palette, quick open) and those of extensions. */
export class QuickInput {
  readonly widget: Locator;
  readonly input: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget');
    this.input = this.widget.locator('.quick-input-box input');
  }

  /** Waits for it to be shown; with a text, for one whose title, placeholder or prompt contains that. */
  async shown(text?: string): Promise<void> {
    await this.widget.waitFor({ state: 'visible' });
    if (text) await until(`a quick input with "${text}"`, async () => (await this.description()).includes(text));
  }

  async hidden(): Promise<void> {
    await this.widget.waitFor({ state: 'hidden' });
  }

  /** Title, placeholder and prompt in one text. */
  async description(): Promise<string> {
    const title = await this.widget.locator('.quick-input-title').textContent();
    const message = await this.widget.locator('.quick-input-message').textContent();
    return [title, await this.input.getAttribute('placeholder'), message].filter(Boolean).join(' | ');
  }

  async value(): Promise<string> {
    return this.input.inputValue();
  }

  async type(text: string): Promise<void> {
    await this.input.fill(text);
  }

  async accept(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.hidden();
  }

  /** The names of the rows that are drawn; a long list draws only its visible part. */
  async items(): Promise<string[]> {
    return this.widget.locator('.monaco-list-row .quick-input-list-row:first-child .label-name').allTextContents();
  }

  /** Clicks the row with exactly this name. */
  async choose(name: string): Promise<void> {
    // The list is drawn anew while results come in, which may take the row away under the mouse.
    await until(`the row "${name}" chosen`, async () => {
      const row = await this.row(name);
      return row.click({ timeout: 1500 }).then(() => true, () => false);
    });
  }

  async row(name: string): Promise<Locator> {
    const rows = this.widget.locator('.monaco-list-row');
    return until(`the row "${name}" in the quick input`, async () => {
      const names = await rows.evaluateAll((all) => all.map((row) => row.querySelector('.label-name')?.textContent?.trim()));
      const at = names.indexOf(name);
      return at >= 0 && rows.nth(at);
    });
  }

  /** Runs a command by its title in the palette, with its category: "View: Toggle Zen Mode". */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.shown();
    await this.type(`>${title}`);
    await this.choose(title);
  }
}
