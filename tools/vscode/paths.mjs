// Where things lie: the project, and the git-ignored cache for what its tools install.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const cache = path.join(root, '.cache');
export const launcher = path.join(root, 'tools', 'vscode', 'launcher.mjs');
