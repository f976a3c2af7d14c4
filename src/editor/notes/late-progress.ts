import { type ProgressOptions, window } from 'vscode';

/** How long work is given before anything is said of it, in milliseconds. */
const patience = 400;

/** Shows progress for work that lasts; what is done in a moment blinks nowhere. */
export async function withLateProgress<T>(options: ProgressOptions, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => {
    // Whoever started the work hears of a failure.
    void window.withProgress(options, () => work.then(() => {}, () => {}));
  }, patience);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
