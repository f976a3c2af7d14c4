import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

interface Process {
  pid: number;
  parent: number;
  command: string;
}

/** The extension hosts that this server runs. */
export function extensionHostsOf(server: number): number[] {
  const all = existsSync('/proc/self/stat') ? fromProc() : fromPs();
  return all
    .filter(({ command, pid }) => command.includes('--type=extensionHost') && descends(pid, server, all))
    .map(({ pid }) => pid);
}

export function isAlive(pid: number): boolean {
  return (existsSync('/proc/self/stat') ? fromProc() : fromPs()).some((process) => process.pid === pid);
}

function descends(pid: number, ancestor: number, all: Process[]): boolean {
  for (let at = all.find((process) => process.pid === pid); at; ) {
    if (at.parent === ancestor) return true;
    const parent: number = at.parent;
    at = all.find((process) => process.pid === parent);
  }
  return false;
}

function fromProc(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        // A killed process that nobody has waited for yet has no command line left.
        return command === '' ? [] : [{ pid: Number(name), parent, command }];
      } catch {
        return [];
      }
    });
}

function fromPs(): Process[] {
  const lines = execFileSync('ps', ['-Ao', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
}
