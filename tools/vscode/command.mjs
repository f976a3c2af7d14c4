// Runs other programs, always by argument array.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Ends with `{ code, output }`; `show` passes the output through as it comes instead of keeping it. */
export function run(command, args, { cwd, env, show = false, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: env ? { ...process.env, ...env } : process.env,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      timeout,
      killSignal: 'SIGKILL',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: -1, output: String(error) }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), output }));
  });
}

/** The same, but a failure throws with the end of what the program said. */
export async function must(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  const said = output.trim().split('\n').slice(-15).join('\n');
  throw new Error(`${path.basename(command)} ${args.join(' ')} failed (${code})${said ? `:\n${said}` : ''}`);
}

/** npm as a script for this Node: on Windows npm is a .cmd file, which cannot be started without a shell. */
export function npm(args) {
  const beside = path.dirname(process.execPath);
  const script = [
    process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : '',
    path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((file) => file && fs.existsSync(file));
  return script ? [process.execPath, [script, ...args]] : ['npm', args];
}

/** The full path of the first of these programs that is on the PATH. */
export function onPath(...names) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)) {
      for (const ending of endings) {
        const file = path.join(folder, name + ending);
        if (fs.existsSync(file)) return file;
      }
    }
  }
  return undefined;
}
