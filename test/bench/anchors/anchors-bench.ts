import { existsSync } from 'node:fs';
import { measureAccuracy } from './accuracy';
import { type Options, readOptions, usage } from './options';
import { makeRandomSet } from './random/random-cases';
import { showCases } from './show-cases';
import { measureSpeed } from './speed';

/** So that everybody draws the same ranges from the same repositories. */
const randomSeed = 20;

/** Measures anchors as asked on the command line. Returns the exit code. */
export async function benchAnchors(given: readonly string[], root: string): Promise<number> {
  let options: Options;
  try {
    options = readOptions(given, root);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
  const print = (text: string): void => console.log(text);
  const { makeRandom, mirrors } = options;
  if (makeRandom !== undefined && mirrors !== undefined) {
    makeRandomSet(mirrors, makeRandom, randomSeed, print);
    return 0;
  }
  if (options.speed) return measureSpeed(options, root, print);
  const asks = options.only !== 'baselines' && (options.show.length === 0 || options.out === undefined);
  if (asks && !existsSync(options.command)) {
    console.error(`There is no ${options.command} to ask where code is.`);
    return 2;
  }
  return options.show.length > 0 ? showCases(options, print) : measureAccuracy(options, print);
}
