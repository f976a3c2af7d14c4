import type { Locator, Page } from 'playwright-core';
import { until } from './waiting';

export interface TreeRow {
  /** What a screen reader says. */
  label: string;
  level: number;
  expanded?: boolean;
}

/** The side bar, opened from the activity bar, and the trees in it. */
export class SideBar {
  constructor(private readonly page: Page) {}

  /** Opens a container such as "Coachmark" when it is not the open one. */
  async open(container: string): Promise<void> {
    const label = this.page.locator(`a[aria-label^="${container}"]`);
    const tab = this.page.locator('.activitybar [role="tab"]', { has: label }).first();
    await tab.waitFor();
    const open = async () => (await tab.getAttribute('aria-selected')) === 'true' && (await this.locator().isVisible());
    // The tab and not its link, over which a badge may lie.
    if (!(await open())) await tab.click();
    await until(`the side bar shows ${container}`, open);
  }

  locator(view?: string): Locator {
    const bar = this.page.locator('.part.sidebar');
    return view ? bar.locator('.pane', { has: this.page.locator(`.pane-header[aria-label^="${view}"]`) }) : bar;
  }

  /** The drawn rows of a view, or of all views; a long tree draws only its visible part. */
  async rows(view?: string): Promise<TreeRow[]> {
    return this.locator(view)
      .locator('.monaco-list-row')
      .evaluateAll((rows) => {
        const at = (row: Element) => Number(row.getAttribute('data-index'));
        return rows.sort((a, b) => at(a) - at(b)).map((row) => ({
          label: row.getAttribute('aria-label') ?? row.textContent ?? '',
          level: Number(row.getAttribute('aria-level') ?? 1),
          ...(row.hasAttribute('aria-expanded') ? { expanded: row.getAttribute('aria-expanded') === 'true' } : {}),
        }));
      });
  }

  async row(text: string, view?: string): Promise<Locator> {
    const row = this.locator(view).locator(`.monaco-list-row[aria-label*=${JSON.stringify(text)}]`).first();
    await row.waitFor();
    return row;
  }

  /** Shown when a view has nothing in it. */
  async welcomeText(view?: string): Promise<string> {
    return (await this.locator(view).locator('.welcome-view-content:visible').allInnerTexts()).join('\n');
  }

  /** Drags a row onto another, at the pace of a hand. */
  async drag(rowText: string, ontoText: string, view?: string): Promise<void> {
    const [from, onto] = [await this.row(rowText, view), await this.row(ontoText, view)];
    const [start, end] = [await from.boundingBox(), await onto.boundingBox()];
    if (!start || !end) throw new Error(`${rowText} or ${ontoText} is not in sight`);
    const { mouse } = this.page;
    await mouse.move(start.x + 60, start.y + start.height / 2);
    await mouse.down();
    await mouse.move(start.x + 70, start.y + start.height / 2, { steps: 4 });
    await mouse.move(end.x + 60, end.y + end.height / 2, { steps: 12 });
    await this.page.waitForTimeout(300);
    await mouse.up();
  }

  /** Chooses from the menu of a row. */
  async chooseFromMenu(rowText: string, choice: string, view?: string): Promise<void> {
    await (await this.row(rowText, view)).click({ button: 'right' });
    const item = this.page.locator('.monaco-menu .action-label', { hasText: choice });
    await item.waitFor();
    // A menu takes no click in its first moment.
    await until('the menu to take the click', async () => {
      await item.click({ timeout: 1000 }).catch(() => undefined);
      return !(await item.isVisible());
    });
  }

  /** Clicks an icon in a row, which shows while the row is hovered. */
  async clickAction(rowText: string, action: string, view?: string): Promise<void> {
    const row = await this.row(rowText, view);
    await row.hover();
    await row.locator(`.action-label[aria-label^=${JSON.stringify(action)}]`).click();
  }
}

/** The toasts in the corner. */
export class Notifications {
  constructor(private readonly page: Page) {}

  async texts(): Promise<string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  async buttons(text: string): Promise<string[]> {
    return (await this.toast(text)).locator('.notification-list-item-buttons-container .monaco-button').allInnerTexts();
  }

  /** Waits for the toast whose text contains this. */
  async toast(text: string): Promise<Locator> {
    const toast = this.page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();
    await toast.waitFor();
    return toast;
  }

  /** Takes all toasts away by their buttons, which show under the mouse. */
  async clear(): Promise<void> {
    await until('no toast', async () => {
      const toast = this.page.locator('.notifications-toasts .notification-list-item').first();
      if ((await toast.count()) === 0) return true;
      await toast.hover({ timeout: 1000 }).catch(() => undefined);
      await toast.locator('.codicon-notifications-clear').first().click({ timeout: 1000 }).catch(() => undefined);
      return false;
    });
  }

  async press(text: string, button: string): Promise<void> {
    const toast = await this.toast(text);
    await toast.locator('.monaco-button', { hasText: button }).first().click();
  }
}

/** The modal dialog. */
export class Dialog {
  constructor(private readonly page: Page) {}

  async isOpen(): Promise<boolean> {
    return this.page.locator('.monaco-dialog-box').isVisible();
  }

  /** Waits for it, and answers its message and detail. */
  async text(): Promise<string> {
    return this.page.locator('.monaco-dialog-box .dialog-message-container').innerText();
  }

  async buttons(): Promise<string[]> {
    return this.page.locator('.monaco-dialog-box .dialog-buttons .monaco-button:visible').allInnerTexts();
  }

  async press(button: string): Promise<void> {
    await this.page.locator('.monaco-dialog-box .monaco-button', { hasText: button }).first().click();
    await this.page.locator('.monaco-dialog-box').waitFor({ state: 'hidden' });
  }
}
