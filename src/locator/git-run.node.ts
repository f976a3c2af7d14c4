import { spawn } from 'node:child_process';

/** A git that takes longer than this is ended, in milliseconds. */
export const patience = 20_000;
/** More than so many bytes are not read. */
const mostBytes = 256 * 1024 * 1024;

/** What keeps git from running anything that a repository names, from asking, and from writing. */
export const quietly: readonly string[] = ['-c', 'core.fsmonitor=false', '-c', 'core.quotepath=false', '--no-optional-locks', '--literal-pathspecs'];

/** Set where we are started by git itself, such as in a hook, these would lead to another repository. */
const leadElsewhere = /^GIT_(DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|\w+_PATHSPECS)$/;

/** No way to fetch is allowed: to fill up a partial clone, git would run what the repository's configuration says. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !leadElsewhere.test(name));
  return { ...Object.fromEntries(inherited), GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none', LC_ALL: 'C' };
}

/**
 * Runs git without a shell and answers with what it prints.
 * @throws when git cannot be started, fails, prints too much or takes too long
 */
export function runGit(repo: string, args: readonly string[], input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...quietly, '-C', repo, ...args], { env: gitEnvironment(), stdio: ['pipe', 'pipe', 'ignore'], timeout: patience });
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostBytes) child.kill();
      else chunks.push(chunk);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else reject(new Error(`git ${args[0]} ended with ${code ?? 'a signal'}`));
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
