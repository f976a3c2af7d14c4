import type { Located, Locator } from './locator';

/** Asks the first locator, and the next one only for what is not found by then or only guessed. */
export function oneAfterAnother(locators: readonly Locator[]): Locator {
  return {
    async locate(sought, workspaceFolder, cancellation) {
      const found = new Map<string, Located>();
      for (const locator of locators) {
        const open = sought.filter(({ id }) => (found.get(id)?.state ?? 'lost') === 'lost' || found.get(id)?.state === 'check');
        if (open.length === 0 || cancellation.isCancellationRequested) break;
        for (const one of await locator.locate(open, workspaceFolder, cancellation)) found.set(one.id, one);
      }
      return [...found.values()];
    },
  };
}
