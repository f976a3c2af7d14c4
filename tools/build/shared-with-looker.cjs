// The worker that finds code takes what reads and compares texts at run time from the bundle of the worker that looks at code, which
// is in the package anyway: the parser's runtime is there once.
const path = require('node:path');

const src = path.resolve('src');
const bundle = './browser/looker.js';
const shared = ['locator/parse-outline', 'core/anchors/align/align-lines'];

/** The looker's bundle: what starts it, and what the other one shares with it. */
exports.lookerEntry = () => ({
  contents: [
    `export { start } from './src/locator/looker.worker';`,
    ...shared.map((key, i) => `import * as m${i} from './src/${key}';`),
    `export const shared = { ${shared.map((key, i) => `'${key}': m${i}`).join(', ')} };`,
  ].join('\n'),
  resolveDir: path.resolve('.'),
  sourcefile: 'looker-entry.ts',
  loader: 'ts',
});

/** A page has no modules, and starts the worker with its bundle. */
exports.lookerFooter = `if (typeof module === 'object') module.exports = looker; else looker.start();`;

exports.sharedWithLooker = {
  name: 'shared-with-looker',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path: name, resolveDir }) => {
      if (name === bundle) return { path: bundle, external: true };
      const key = path.relative(src, path.resolve(resolveDir, name)).split(path.sep).join('/');
      return shared.includes(key) ? { path: key, namespace: 'shared' } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path: key }) => ({
      contents: `module.exports = require('${bundle}').shared['${key}'];`,
      loader: 'js',
      resolveDir: path.resolve('dist'),
    }));
  },
};
