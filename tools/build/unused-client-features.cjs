// Leaves out of the bundle what the language client can do and our server never asks of it: about 80 KiB.
const path = require('node:path');

const unused = [
  'callHierarchy', 'codeLens', 'colorProvider', 'declaration', 'definition', 'diagnostic', 'documentHighlight', 'documentLink',
  'fileOperations', 'formatting', 'implementation', 'inlayHint', 'inlineCompletion', 'inlineValue', 'linkedEditingRange', 'notebook',
  'reference', 'rename', 'selectionRange', 'semanticTokens', 'signatureHelp', 'typeDefinition', 'typeHierarchy', 'workspaceFolder',
  'workspaceSymbol', 'executeCommand', 'fileSystemWatcher',
];
const client = /[\\/]vscode-languageclient[\\/]lib[\\/]common[\\/]/;

/** A feature that offers nothing, in the place of each class of these modules. */
const none = `
class None {
  fillClientCapabilities() {}
  initialize() {}
  getState() { return { kind: 'static' }; }
  clear() {}
}
module.exports = new Proxy({}, { get: (_, name) => (name === '__esModule' ? true : None) });
`;

exports.unusedClientFeatures = {
  name: 'unused-client-features',
  setup(build) {
    build.onLoad({ filter: client }, ({ path: file }) =>
      unused.includes(path.basename(file, '.js')) && path.basename(path.dirname(file)) === 'common' ? { contents: none, loader: 'js' } : undefined,
    );
  },
};
