import { usage } from './usage';
import { WrongUse } from './wrong-use';

/** What a command is given, and what it answers with when it is done. */
export type Command = (args: readonly string[]) => Promise<number>;

/** Each is loaded when it is asked for: one command has no use for what another one holds in memory. */
const commands: Readonly<Record<string, Command>> = {
  lint: async (args) => (await import('./lint/lint-command')).lintCommand(args),
  questions: async (args) => (await import('./questions/questions-command')).questionsCommand(args),
  locate: async (args) => (await import('./locate/locate-command')).locateCommand(args),
};

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  if (name === 'help' || [name, ...args].some((arg) => arg === '--help' || arg === '-h')) {
    process.stdout.write(usage);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command(args);
  process.stderr.write(name === '' ? usage : `coachmark: there is no command "${name}".\n${usage}`);
  return 2;
}

// A reader that went away, as `head` does, ends the work without a word.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
void main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`coachmark: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof WrongUse ? 2 : 1;
  },
);
