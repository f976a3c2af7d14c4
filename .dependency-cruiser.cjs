// Who may import whom, one rule for each row of the table in docs/ARCHITECTURE.md. Each comment says what to do instead.
const libraries = 'node_modules/(yaml|valibot|ts-fsrs)/';
const grammars = 'node_modules/@vscode/tree-sitter-wasm/';
const languageClient = 'node_modules/vscode-languageclient/';
const languageServer = 'node_modules/vscode-languageserver(-textdocument)?/';
const vscode = '^vscode$|node_modules/@types/vscode/';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const inRoom = (room) => ({ path: `^src/${room}/` });

/** Anything but these paths; Node built-ins and `vscode` count as paths too. */
const anythingBut = (...paths) => ({ pathNot: paths });

/** What is only in the Node bundle: its own front door, and what it hands to the other one. */
const onlyOnNode = '^src/(extension|(editor|locator)/.+)\\.node\\.ts$';
const frontDoors = '^src/extension(\\.node)?\\.ts$';

const browserReach = ['^src/core/', '^src/protocol/', '^src/locator/', '^src/editor/', '^src/webview/', '^src/extension\\.ts$'];

module.exports = {
  forbidden: [
    rule(
      'no-cycle',
      'These files import each other in a circle. Move what both need into a file of its own that imports neither.',
      {},
      { circular: true },
    ),
    rule(
      'unknown-module',
      'This import leads nowhere. Correct its path, or add the package to `dependencies` in package.json.',
      {},
      { couldNotResolve: true, pathNot: vscode },
    ),
    rule(
      'library-not-shipped',
      'This package is only in `devDependencies`. Move it to `dependencies`, or do without it in src.',
      { path: '^src/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: vscode },
    ),
    rule(
      'browser-no-node',
      'The browser bundle holds this file and has no Node built-ins. Use `vscode.workspace.fs`, `Uri` or the web platform, ' +
        'or take what you need as a parameter.',
      { path: browserReach, pathNot: onlyOnNode },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'browser-no-node-file',
      'The browser bundle holds this file, and a *.node.ts file is for Node alone. Take what it offers as a parameter, ' +
        'and let src/extension.node.ts hand it over.',
      { path: browserReach, pathNot: onlyOnNode },
      { path: onlyOnNode },
    ),
    rule(
      'core-no-vscode',
      'Core runs without an editor, so not even types of vscode. Describe what you need as a port (an interface in core) ' +
        'and let src/editor implement it.',
      inRoom('core'),
      { path: vscode },
    ),
    rule(
      'core-only-core',
      'Core imports core, `yaml`, `valibot` and `ts-fsrs`. Move the shared piece into src/core, or take it as a parameter.',
      inRoom('core'),
      { pathNot: ['^src/core/', libraries, vscode], dependencyTypesNot: ['core'] },
    ),
    rule(
      'protocol-only-core',
      'Protocol holds names and types for client and server and knows only core. Move what it needs into src/core.',
      inRoom('protocol'),
      anythingBut('^src/protocol/', '^src/core/'),
    ),
    rule(
      'protocol-only-types',
      'Protocol has no behaviour. Write `import type`, or move the code that runs into core or server.',
      inRoom('protocol'),
      { path: '^src/core/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'locator-only-core',
      'The locator finds code for the editor and the command line alike; it knows core, protocol and its own libraries. ' +
        'Move the shared piece into src/core, or take it as a parameter.',
      inRoom('locator'),
      // What belongs to the editor has a sentence of its own.
      { pathNot: ['^src/(locator|core|protocol|editor|webview)/', frontDoors, grammars, vscode], dependencyTypesNot: ['core'] },
    ),
    rule(
      'locator-apart',
      'The locator runs in a worker, with its grammars. Ask it through src/protocol/locate.ts and name its bundle by path; ' +
        'only the command line imports it.',
      { path: '^src/', pathNot: '^src/(locator|cli)/' },
      { path: '^src/locator/' },
    ),
    rule(
      'server-cli-no-editor',
      'The server, the locator and the command line run without VS Code. Move what they share with the editor into src/core or src/protocol.',
      { path: '^src/(server|cli|locator)/' },
      { path: [vscode, '^src/(editor|webview)/', frontDoors] },
    ),
    rule(
      'server-cli-apart',
      'The server and the command line do not know each other. Move what both need into src/core.',
      { path: '^src/(server|cli)/' },
      { path: '^src/(server|cli)/', pathNot: '^src/$1/' },
    ),
    rule(
      'platform-only-vscode',
      'editor/platform wraps vscode and imports nothing else. Take the rest as parameters, or move this file to the folder ' +
        'of its noun.',
      inRoom('editor/platform'),
      // Node's own modules are judged by the name of the file.
      { pathNot: ['^src/editor/platform/', vscode], dependencyTypesNot: ['core'] },
    ),
    rule(
      'storage-no-features',
      'editor/storage imports platform, core and vscode. What a feature wants stored comes in as a parameter.',
      inRoom('editor/storage'),
      { pathNot: ['^src/editor/(storage|platform)/', '^src/core/', vscode], dependencyTypesNot: ['core'] },
    ),
    rule(
      'noun-no-sibling',
      'Nouns of the editor do not import each other. Hand it over in src/extension.ts, or move what both need into core, ' +
        'platform or storage.',
      { path: '^src/editor/([^/]+)/', pathNot: '^src/editor/(platform|storage)/' },
      { path: '^src/editor/', pathNot: '^src/editor/($1|platform|storage)/' },
    ),
    rule(
      'noun-only-its-rooms',
      'A noun of the editor imports its own folder, platform, storage, core, protocol and vscode. Libraries belong in core; ' +
        'the server is reached through src/protocol.',
      { path: '^src/editor/[^/]+/', pathNot: '^src/editor/(platform|storage|feedback)/' },
      { pathNot: ['^src/(editor|core|protocol)/', frontDoors, vscode], dependencyTypesNot: ['core'] },
    ),
    rule(
      'feedback-only-its-client',
      'editor/feedback imports what the other nouns do, and the language client. Other libraries belong in core; the server is reached ' +
        'through src/protocol.',
      inRoom('editor/feedback'),
      { pathNot: ['^src/(editor|core|protocol)/', frontDoors, vscode, languageClient], dependencyTypesNot: ['core'] },
    ),
    rule(
      'client-when-needed',
      'The language client is large, and is loaded when the first comment box opens. Import its types here, and values only in the *-client ' +
        'files, which are imported on demand.',
      { path: '^src/', pathNot: '^src/editor/feedback/(node-client\\.node|worker-client|restarts)\\.ts$' },
      { path: languageClient, dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'server-its-libraries',
      'The server knows core, protocol and the language server library. Other libraries belong in core.',
      inRoom('server'),
      { pathNot: ['^src/(server|core|protocol|cli|editor|webview|locator)/', frontDoors, vscode, languageServer], dependencyTypesNot: ['core'] },
    ),
    rule(
      'front-door',
      'src/extension.ts and src/extension.node.ts wire editor and core. They name the bundles of the server and the webviews by path and import ' +
        'neither; logic goes into a noun of src/editor.',
      { path: frontDoors },
      { pathNot: ['^src/(editor|core)/', frontDoors, vscode], dependencyTypesNot: ['core'] },
    ),
    rule(
      'nobody-enters-by-the-front-door',
      'Everything starts at src/extension.ts; only src/extension.node.ts imports it. Move what you need into the noun that owns it.',
      { path: '^src/', pathNot: frontDoors },
      { path: frontDoors },
    ),
    rule(
      'webview-alone',
      'A webview is browser code that knows its own folder and src/protocol. Send it what it needs as a message.',
      inRoom('webview'),
      { pathNot: ['^src/(webview|protocol)/'], dependencyTypesNot: ['core'] },
    ),
  ],
  options: {
    // Types count: an `import type` across rooms couples them as much as any other.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    detectJSDocImports: true,
    moduleSystems: ['es6', 'cjs', 'tsd'],
  },
};
