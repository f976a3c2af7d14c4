// Installs this project as an extension of a VS Code server, without packaging it.
import fs from 'node:fs';
import path from 'node:path';

const NOT_PART_OF_IT = new Set(['.git', '.cache', '.vscode', 'node_modules', 'out', 'src', 'test', 'tools']);

/**
 * A folder of links, because "Uninstall" deletes the folder it finds, and that must never be the project. The
 * extension then runs as any installed one does; `extensionDevelopmentPath` would need a server in test mode.
 */
export function linkExtension(project, extensionsFolder) {
  const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(project, 'package.json'), 'utf8'));
  const folder = `${publisher}.${name}-${version}`;
  fs.rmSync(path.join(extensionsFolder, folder), { recursive: true, force: true });
  fs.rmSync(path.join(extensionsFolder, '.obsolete'), { force: true });
  fs.mkdirSync(path.join(extensionsFolder, folder), { recursive: true });
  for (const entry of fs.readdirSync(project)) {
    if (NOT_PART_OF_IT.has(entry)) continue;
    fs.symlinkSync(path.join(project, entry), path.join(extensionsFolder, folder, entry));
  }
  const location = { $mid: 1, path: path.join(extensionsFolder, folder), scheme: 'file' };
  const listed = [{ identifier: { id: `${publisher}.${name}` }, version, location, relativeLocation: folder }];
  fs.writeFileSync(path.join(extensionsFolder, 'extensions.json'), JSON.stringify(listed));
}
