import { measureAccuracy } from './accuracy';
import { type Options, readOptions, usage } from './options';
import { askOurs } from './ours';
import { showMisses } from './show-misses';
import { measureSpeed } from './speed';

/** Measures what is told about comments, as asked on the command line. Returns the exit code. */
export async function benchLint(given: readonly string[], root: string): Promise<number> {
  let options: Options;
  try {
    options = readOptions(given, root);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
  const print = (text: string): void => console.log(text);
  if (options.speed) return measureSpeed(options, root, print);
  return options.show ? showMisses(options, options.show, askOurs, print) : measureAccuracy(options, askOurs, print);
}
