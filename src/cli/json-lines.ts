import { createInterface } from 'node:readline';

/** A line of more units than this is not read. */
const longestLine = 64 * 1024 * 1024;

/**
 * Reads JSON from standard input line by line and writes an answer for each, in order, never more than the reader takes.
 * A line that is no JSON, or that the answer throws for, gets `{line, error}` and does not stop the rest.
 * @param answer what to write for a value; a thrown message is meant for people
 * @returns how many lines got an error
 */
export async function answerJsonLines(answer: (value: unknown) => Promise<unknown>): Promise<number> {
  let line = 0;
  let errors = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === '') continue;
    let value: unknown;
    let out: unknown;
    try {
      if (text.length > longestLine) throw new Error('The line is too long.');
      value = JSON.parse(text);
      out = await answer(value);
    } catch (error) {
      errors += 1;
      out = { line, ...idOf(value), error: error instanceof Error ? error.message : String(error) };
    }
    if (!process.stdout.write(`${JSON.stringify(out)}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  return errors;
}

function idOf(value: unknown): { readonly id?: unknown } {
  return typeof value === 'object' && value !== null && 'id' in value ? { id: value.id } : {};
}
