const PAUSE_MS = 200;

/** Runs `work` until it succeeds, with a growing pause in between. */
export async function retry<T>(work: () => Promise<T>, attempts: number): Promise<T> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      return await work();
    } catch {
      await pause(PAUSE_MS * attempt);
    }
  }
  throw new Error(`Gave up after ${attempts} attempts`);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
