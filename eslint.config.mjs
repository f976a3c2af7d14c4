// What TypeScript and dependency-cruiser do not see: ambient names, single calls, names and sizes of files.
// Imports between rooms are judged in .dependency-cruiser.cjs. Every message says what to do.
import tseslint from 'typescript-eslint';
import { coachmark } from './tools/lint-rules.mjs';

const rooms = [
  'src/extension.ts',
  'src/extension.node.ts',
  'src/core/**',
  'src/protocol/**',
  'src/server/**',
  'src/cli/**',
  'src/locator/**',
  'src/editor/*/**',
  'src/webview/**',
];

const syntax = (selector, message) => ({ selector, message });

const noDefaultExport = [
  syntax('ExportDefaultDeclaration', 'Export it by name, so that it has one name everywhere.'),
  syntax('ExportSpecifier[exported.name="default"]', 'Export it by name, so that it has one name everywhere.'),
];

const everywhere = [
  ...noDefaultExport,
  syntax('ExportAllDeclaration', 'No barrels: import from the file that defines the name.'),
];

const noExclusiveTests = syntax(
  'MemberExpression[object.name=/^(describe|it|suite|test)$/][property.name=/^(only|skip)$/]',
  'Run every test: take `only` or `skip` out, or mend or delete the test.',
);

const onlyWriter = 'Only editor/storage writes files. Add what you need to the store there and call that.';
const workspaceFs = 'MemberExpression[property.name="fs"]:matches([object.name="workspace"],[object.property.name="workspace"])';
const writes = [
  // Whatever is not reading at once might write later under another name.
  syntax(`:not(MemberExpression[property.name=/^(readFile|readDirectory|stat|isWritableFileSystem)$/]) > ${workspaceFs}`, onlyWriter),
  syntax('VariableDeclarator:matches([init.name="workspace"],[init.property.name="workspace"]) > ObjectPattern > Property[key.name="fs"]', onlyWriter),
  syntax(`MemberExpression[computed=true][property.value="fs"]:matches([object.name="workspace"],[object.property.name="workspace"])`, onlyWriter),
  syntax('CallExpression > MemberExpression.callee[property.name=/^(createFile|deleteFile|renameFile)$/]', onlyWriter),
];

const throughPlatform = [
  syntax(
    'MemberExpression[property.name=/^register(TextEditor)?Command$/]:matches([object.name="commands"],[object.property.name="commands"])',
    'Register commands through editor/platform/commands.ts, whose ids are compared with package.json.',
  ),
  syntax(
    'MemberExpression[property.name="getConfiguration"]:matches([object.name="workspace"],[object.property.name="workspace"])',
    'Read and change settings through editor/platform/settings.ts, whose ids are compared with package.json.',
  ),
  syntax(
    'MemberExpression[property.name=/^show(Information|Warning|Error)Message$/]',
    'Say it through editor/platform/say.ts: in a message of VS Code a link in a name or a path could run a command.',
  ),
  syntax('Literal[value="setContext"]', 'Set context keys through editor/platform, so that each key has one owner.'),
];

const noClock = 'Core has no clock: take the instant as a parameter.';
const coreSyntax = [
  syntax('NewExpression[callee.name="Date"][arguments.length=0]', noClock),
  syntax('CallExpression[callee.name="Date"]', noClock),
  syntax('MemberExpression[object.name="Date"]:matches([property.name="now"],[property.value="now"])', noClock),
  syntax(
    'MemberExpression[object.name="Math"]:matches([property.name="random"],[property.value="random"])',
    'Core is repeatable: take the random number, or what makes one, as a parameter.',
  ),
];

const named = (names, message) => names.map((name) => ({ name, message }));
const coreGlobals = [
  ...named(
    ['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate', 'queueMicrotask', 'requestAnimationFrame'],
    'Core has no timers: return what is due and when, and let the caller wait.',
  ),
  ...named(['performance'], noClock),
  ...named(['console'], 'Core has no log: return what happened, or take the log as a parameter.'),
  ...named(
    ['process', 'Buffer', 'require', 'module', '__dirname', '__filename', 'global'],
    'Core knows no Node: take what you need as a parameter.',
  ),
  ...named(
    ['window', 'document', 'navigator', 'self', 'globalThis', 'fetch', 'localStorage', 'sessionStorage', 'crypto', 'location'],
    'Core knows no browser and no ambient globals: take what you need as a parameter.',
  ),
];

/** The compiler knows these from the DOM and from Node, so a forgotten import would go unnoticed. */
const pageGlobals = named(
  ['window', 'document', 'name', 'event', 'status', 'location', 'localStorage', 'sessionStorage', 'alert', 'confirm', 'prompt'],
  'The extension host has no page. Import it from vscode, or declare it.',
);

const nodeGlobals = named(
  ['process', 'Buffer', 'require', 'module', '__dirname', '__filename', 'global', 'setImmediate', 'clearImmediate'],
  'The extension also runs in a browser, without Node. Use vscode or the web platform.',
);

const reading = ['readFile', 'readFileSync', 'readdir', 'readdirSync', 'stat', 'statSync', 'lstat', 'lstatSync', 'existsSync', 'realpath', 'realpathSync', 'watch', 'createReadStream', 'opendir', 'access'];
const onlyReading = ['fs', 'node:fs', 'fs/promises', 'node:fs/promises'].map((name) => ({
  name,
  allowImportNames: reading,
  message: 'Only editor/storage writes files. Import by name what reads, such as { readFile }, and return what is to be written.',
}));

/** The locator is tested and may one day run without a worker of Node; what only Node has comes in from its *.node.ts. */
const locatorGlobals = [
  ...named(
    ['process', 'Buffer', 'require', 'module', '__dirname', '__filename', 'global', 'setImmediate', 'clearImmediate'],
    'Only the *.node.ts files of the locator know Node: take what you need as a parameter.',
  ),
  ...named(
    ['window', 'document', 'navigator', 'self', 'globalThis', 'fetch', 'localStorage', 'sessionStorage', 'location', 'performance'],
    'The locator has no page, network or clock: take what you need as a parameter.',
  ),
];

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'out/', '.cache/', '.vscode-test/', 'media/', 'samples/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mts,cts,js,mjs,cjs}'],
    languageOptions: { parser: tseslint.parser, sourceType: 'module' },
    plugins: { coachmark, '@typescript-eslint': tseslint.plugin },
    rules: {
      'coachmark/file-name': 'error',
      'coachmark/described-disable': 'error',
      'max-lines': ['error', { max: 300 }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'no-restricted-syntax': ['error', ...everywhere],
      'prefer-const': 'error',
      'no-var': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['eslint.config.mjs'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src/**'],
    ignores: rooms,
    rules: {
      'no-restricted-syntax': [
        'error',
        syntax('Program', 'This file is in no room. Move it into one of the folders of docs/ARCHITECTURE.md.'),
      ],
    },
  },
  {
    files: [...rooms.map((room) => (room.endsWith('.ts') ? room : `${room}/*.ts`)), 'test/**/*.ts'],
    ignores: ['**/*.d.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**'],
    rules: { 'coachmark/ids': 'error', 'coachmark/words-written-out': 'error' },
  },
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-globals': ['error', ...coreGlobals],
      'no-restricted-syntax': ['error', ...everywhere, ...coreSyntax],
    },
  },
  {
    files: ['src/{server,cli,locator}/**', 'src/extension.node.ts', 'src/editor/*/**/*.node.ts'],
    ignores: ['src/editor/storage/**'],
    rules: { 'no-restricted-imports': ['error', { paths: onlyReading }] },
  },
  {
    files: ['src/locator/**'],
    ignores: ['src/locator/**/*.node.ts'],
    rules: { 'no-restricted-globals': ['error', ...locatorGlobals] },
  },
  {
    files: ['src/extension.ts', 'src/extension.node.ts', 'src/editor/*/**'],
    rules: {
      'no-restricted-globals': ['error', ...pageGlobals, ...nodeGlobals],
      'no-restricted-syntax': ['error', ...everywhere, ...writes, ...throughPlatform],
    },
  },
  {
    files: ['src/editor/platform/**'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...writes] },
  },
  {
    files: ['src/editor/storage/**'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...throughPlatform] },
  },
  {
    // Only in the bundle for Node.
    files: ['src/extension.node.ts', 'src/editor/*/**/*.node.ts'],
    rules: { 'no-restricted-globals': ['error', ...pageGlobals] },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, noExclusiveTests] },
  },
);
