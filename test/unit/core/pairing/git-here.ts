import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own, in which git knows nothing of the machine's settings. */
export class GitFolder {
  readonly root = mkdtempSync(join(tmpdir(), 'coachmark-pairing-'));

  constructor() {
    writeFileSync(join(this.root, 'no-config'), '');
  }

  git(args: readonly string[], input?: string): string {
    const env: NodeJS.ProcessEnv = {
      PATH: process.env.PATH,
      SystemRoot: process.env.SystemRoot,
      HOME: this.root,
      GIT_CONFIG_GLOBAL: join(this.root, 'no-config'),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Ana Silva',
      GIT_AUTHOR_EMAIL: 'ana@example.com',
      GIT_COMMITTER_NAME: 'Ana Silva',
      GIT_COMMITTER_EMAIL: 'ana@example.com',
      LC_ALL: 'C',
    };
    return execFileSync('git', args, { cwd: this.root, env, encoding: 'utf8', stdio: 'pipe', ...(input === undefined ? {} : { input }) });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
