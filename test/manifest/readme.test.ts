import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

describe('README.md', () => {
  it('lists the commands and settings that there are', () => {
    if (!existsSync('README.md')) return;
    execFileSync(process.execPath, ['tools/readme-tables.mjs', '--check'], { stdio: ['ignore', 'ignore', 'pipe'] });
  });
});
