// Installs this project as an extension of a VS Code server, without packaging it.
import fs from 'node:fs';
import path from 'node:path';

/** What is not part of an extension, here or in one that a test brings. */
const NOT_PART_OF_IT = new Set(['.git', '.cache', '.vscode', 'node_modules', 'out', 'src', 'test', 'tools', 'docs', 'samples']);

/**
 * Copies what an installed extension has. Links would not do: VS Code tells by the real path of the code whose it is, and
 * gives linked code neither its name nor its translations. `extensionDevelopmentPath` would need a server in test mode.
 */
export function copyExtension(project, extensionsFolder) {
  const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(project, 'package.json'), 'utf8'));
  const folder = `${publisher}.${name}-${version}`;
  fs.rmSync(path.join(extensionsFolder, folder), { recursive: true, force: true });
  fs.rmSync(path.join(extensionsFolder, '.obsolete'), { force: true });
  fs.mkdirSync(path.join(extensionsFolder, folder), { recursive: true });
  for (const entry of fs.readdirSync(project)) {
    if (NOT_PART_OF_IT.has(entry)) continue;
    fs.cpSync(path.join(project, entry), path.join(extensionsFolder, folder, entry), { recursive: true });
  }
  const location = { $mid: 1, path: path.join(extensionsFolder, folder), scheme: 'file' };
  const list = path.join(extensionsFolder, 'extensions.json');
  const before = fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, 'utf8')).filter(({ relativeLocation }) => relativeLocation !== folder) : [];
  const listed = [...before, { identifier: { id: `${publisher}.${name}` }, version, location, relativeLocation: folder }];
  fs.writeFileSync(list, JSON.stringify(listed));
}
