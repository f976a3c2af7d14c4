/** How long the extension host is kept busy before others get a turn, in milliseconds. */
const turn = 15;

/** Lets others have a turn when one has lasted long enough; for being awaited between pieces of long work. */
export function turnTaker(): () => Promise<void> {
  let since = Date.now();
  return async () => {
    if (Date.now() - since < turn) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = Date.now();
  };
}
