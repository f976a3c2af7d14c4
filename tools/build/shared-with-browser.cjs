// The extension's bundle for Node holds only what is Node's. The rest it takes at run time from the bundle for the browser, which
// is in the package anyway: that halves the package, and a module with a state of its own is there once.
const fs = require('node:fs');
const path = require('node:path');

const src = path.resolve('src');
const bundle = './browser/extension.js';

/** The files of the browser's bundle that files of Node import, as paths below src without an ending. */
function sharedFiles() {
  const files = fs.readdirSync(src, { recursive: true }).filter((file) => /^(extension\.node\.ts|editor[\\/].*\.node\.ts)$/.test(file));
  const shared = new Set();
  for (const file of files) {
    const text = fs.readFileSync(path.join(src, file), 'utf8');
    for (const [, isType, name] of text.matchAll(/^(?:import|export)\b( type)?[^'";]*?from '(\.[^']+)'/gm)) {
      if (isType) continue;
      const target = path.resolve(src, path.dirname(file), name);
      if (!name.endsWith('.node')) shared.add(keyOf(target));
    }
  }
  return [...shared].sort();
}

function keyOf(target) {
  return path.relative(src, target).split(path.sep).join('/');
}

/** The browser's bundle: the front door, and what the other one shares with it. */
exports.browserEntry = () => {
  const files = sharedFiles().filter((key) => key !== 'extension');
  return {
    contents: [
      `export * from './src/extension';`,
      ...files.map((key, i) => `import * as m${i} from './src/${key}';`),
      `export const shared = { ${files.map((key, i) => `'${key}': m${i}`).join(', ')} };`,
    ].join('\n'),
    resolveDir: path.resolve('.'),
    sourcefile: 'browser-entry.ts',
    loader: 'ts',
  };
};

exports.sharedWithBrowser = {
  name: 'shared-with-browser',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path: name, importer, resolveDir }) => {
      if (name === bundle) return { path: bundle, external: true };
      if (!importer.startsWith(src) || name.endsWith('.node')) return undefined;
      return { path: keyOf(path.resolve(resolveDir, name)), namespace: 'shared' };
    });
    build.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path: key }) => ({
      contents: key === 'extension' ? `module.exports = require('${bundle}');` : `module.exports = require('${bundle}').shared['${key}'];`,
      loader: 'js',
      resolveDir: path.resolve('dist'),
    }));
  },
};
