// Leaves out of a bundle the parts of the language server protocol that neither our client nor our server speaks.
const path = require('node:path');

const unused = [
  'callHierarchy', 'fileOperations', 'inlayHint', 'inlineCompletion', 'inlineValue', 'linkedEditingRange', 'moniker', 'notebook', 'semanticTokens',
  'typeHierarchy',
].map((name) => `protocol.${name}.js`);
const protocol = /[\\/]vscode-languageserver-protocol[\\/]lib[\\/]common[\\/]protocol\./;

/** Only names for what may be asked stand there: nobody asks. */
const none = `module.exports = new Proxy({}, { get: (_, name) => (name === '__esModule' ? true : {}) });`;

exports.unusedProtocol = {
  name: 'unused-protocol',
  setup(build) {
    build.onLoad({ filter: protocol }, ({ path: file }) => (unused.includes(path.basename(file)) ? { contents: none, loader: 'js' } : undefined));
  },
};
