import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An extension that shows a folder of the disk under a scheme of its own, so that only VS Code can reach its files. */
export interface VirtualFiles {
  readonly extension: string;
  /** The folder, as VS Code names it. */
  readonly uri: string;
  remove(): void;
}

/** @param root an absolute path; what lies below it is what the scheme shows */
export function virtualFiles(root: string): VirtualFiles {
  const extension = mkdtempSync(join(realpathSync(tmpdir()), 'coachmark-virtual-'));
  mkdirSync(extension, { recursive: true });
  const manifest = {
    name: 'virtual-files',
    publisher: 'somebody',
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    main: './main.js',
    activationEvents: ['onFileSystem:elsewhere'],
    capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
  };
  const code = `const fs = require('node:fs');
const { EventEmitter, FileChangeType, FileSystemError, FileType, workspace } = require('vscode');
const changed = new EventEmitter();
const tell = (type, uri) => changed.fire([{ type, uri }]);
const at = (uri) => ${JSON.stringify(root)} + uri.path;
const orMissing = (uri, work) => {
  try { return work(at(uri)); } catch (cause) { throw cause.code === 'ENOENT' ? FileSystemError.FileNotFound(uri) : cause; }
};
const kind = (one) => one.isDirectory() ? FileType.Directory : FileType.File;
exports.activate = () => workspace.registerFileSystemProvider('elsewhere', {
  onDidChangeFile: changed.event,
  watch: () => ({ dispose() {} }),
  stat: (uri) => orMissing(uri, (path) => {
    const one = fs.statSync(path);
    return { type: kind(one), size: one.size, ctime: one.ctimeMs, mtime: one.mtimeMs };
  }),
  readDirectory: (uri) => orMissing(uri, (path) => fs.readdirSync(path, { withFileTypes: true }).map((one) => [one.name, kind(one)])),
  createDirectory: (uri) => { fs.mkdirSync(at(uri)); tell(FileChangeType.Created, uri); },
  readFile: (uri) => orMissing(uri, (path) => fs.readFileSync(path)),
  writeFile: (uri, content) => orMissing(uri, (path) => {
    const type = fs.existsSync(path) ? FileChangeType.Changed : FileChangeType.Created;
    fs.writeFileSync(path, content);
    tell(type, uri);
  }),
  delete: (uri, { recursive }) => { fs.rmSync(at(uri), { recursive }); tell(FileChangeType.Deleted, uri); },
  rename: (from, to) => {
    fs.renameSync(at(from), at(to));
    tell(FileChangeType.Deleted, from);
    tell(FileChangeType.Created, to);
  },
});
`;
  writeFileSync(join(extension, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(extension, 'main.js'), code);
  return { extension, uri: 'elsewhere:/', remove: () => rmSync(extension, { recursive: true, force: true }) };
}
