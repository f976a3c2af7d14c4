import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What was asked for is not how the command is used; the message is for people. */
export class WrongUse extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** @throws WrongUse for an option that there is not, or an argument where none belongs */
export function readOptions<T extends Options>(
  args: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; options: T }>>['values'] {
  return orWrongUse(() => parseArgs({ args: [...args], options }).values);
}

/** The same for a command that takes arguments too, such as names of files. @throws WrongUse */
export function readArguments<T extends Options>(
  args: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true }>> {
  return orWrongUse(() => parseArgs({ args: [...args], options, allowPositionals: true }));
}

function orWrongUse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}
