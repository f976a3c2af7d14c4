// Leaves out of the worker's bundle what a language server could offer and ours does not. The server that runs alone has all of it.
const path = require('node:path');

const unused = [
  'callHierarchy', 'diagnostic', 'fileOperations', 'inlayHint', 'inlineValue', 'linkedEditingRange', 'moniker', 'notebook', 'semanticTokens',
  'typeHierarchy',
];
const server = /[\\/]vscode-languageserver[\\/]lib[\\/]common[\\/]/;

/** Each feature of these modules takes a class and answers one that can do more; this answers the class as it is. */
const none = `
module.exports = new Proxy({}, { get: (_, name) => (name === '__esModule' ? true : (Base) => Base) });
`;

exports.unusedServerFeatures = {
  name: 'unused-server-features',
  setup(build) {
    build.onLoad({ filter: server }, ({ path: file }) =>
      unused.includes(path.basename(file, '.js')) && path.basename(path.dirname(file)) === 'common' ? { contents: none, loader: 'js' } : undefined,
    );
  },
};
