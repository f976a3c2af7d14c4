// Leaves out of the extension's bundle the types that only YAML 1.1 has: files are read by the core schema of 1.2, and tags are refused.
const unused = /[\\/]yaml[\\/]browser[\\/]dist[\\/]schema[\\/]yaml-1\.1[\\/](binary|bool|float|int|omap|pairs|schema|set|timestamp)\.js$/;
const names = [
  'binary', 'boolTag', 'falseTag', 'trueTag', 'float', 'floatExp', 'floatNaN', 'int', 'intBin', 'intHex', 'intOct', 'omap', 'YAMLOMap', 'pairs',
  'createPairs', 'resolvePairs', 'schema', 'set', 'YAMLSet', 'timestamp', 'floatTime', 'intTime',
];

exports.unusedYamlTags = {
  name: 'unused-yaml-tags',
  setup(build) {
    // Each name that is imported from there is undefined, which the library takes for a tag that it does not know.
    build.onLoad({ filter: unused }, () => ({ contents: `export const ${names.map((name) => `${name} = undefined`).join(', ')};`, loader: 'js' }));
  },
};
