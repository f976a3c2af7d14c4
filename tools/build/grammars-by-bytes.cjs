// Takes out of the parser's runtime what finds files by itself, in Node and in pages: grammars are handed to it as bytes, so that a
// worker that reads nothing and has no network can use it.
const { readFile } = require('node:fs/promises');

/** What stands in the runtime, and what takes its place. */
const changes = [
  // It looks for its own address only to find files beside it.
  ["return require('url').pathToFileURL(__filename).href;", "return 'file:///';"],
  ["throw new Error('Unable to determine script URL');", "return 'file:///';"],
  ['var ENVIRONMENT_IS_WEB = typeof window == "object";', 'var ENVIRONMENT_IS_WEB = false;'],
  ['var ENVIRONMENT_IS_WORKER = typeof importScripts == "function";', 'var ENVIRONMENT_IS_WORKER = false;'],
  [/var ENVIRONMENT_IS_NODE = [^;]*;/, 'var ENVIRONMENT_IS_NODE = false;'],
  ['const { createRequire } = await import("module");', ''],
  ['var require = createRequire(getCurrentScriptUrl());', ''],
  ['var fs = require("fs");', 'var fs;'],
  ['var nodePath = require("path");', 'var nodePath;'],
  [/scriptDirectory = require\("url"\)[^;]*;/, ''],
  ['await import("fs/promises")', 'undefined'],
];

exports.grammarsByBytes = {
  name: 'grammars-by-bytes',
  setup(build) {
    build.onLoad({ filter: /[\\/]tree-sitter-wasm[\\/]wasm[\\/]tree-sitter\.js$/ }, async ({ path: file }) => {
      let contents = await readFile(file, 'utf8');
      for (const [from, to] of changes) {
        const changed = contents.replace(from, to);
        if (changed === contents) return { errors: [{ text: `${file} has no ${from} any more; see tools/build/grammars-by-bytes.cjs.` }] };
        contents = changed;
      }
      return { contents, loader: 'js' };
    });
  },
};
