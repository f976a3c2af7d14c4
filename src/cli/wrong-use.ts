import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What was asked for is not how the command is used; the message is for people. */
export class WrongUse extends Error {}

/** @throws WrongUse for an option that there is not, or an argument where none belongs */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; options: T }>>['values'] {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}
