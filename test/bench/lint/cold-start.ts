/** A program of its own: loads one tool, lets it read one comment, and prints how many milliseconds both took once Node itself was up. */
import { performance } from 'node:perf_hooks';

const comment = 'Could you rename this to `rows`? It holds more than one, and the next reader will look for a single row.';

async function start(): Promise<number> {
  const [tool, folder] = process.argv.slice(2);
  if (tool === 'ours') {
    const { lintHere } = await import('./ours');
    await lintHere([{ id: '1', text: comment }], '');
  } else {
    const { loaders } = await import('./baselines');
    const count = await loaders[tool!]!(folder!);
    await count(comment);
  }
  return performance.now() - performance.nodeTiming.bootstrapComplete;
}

void start().then((milliseconds) => {
  console.log(milliseconds.toFixed(2));
  // A tool may have left a worker behind.
  process.exit(0);
});
