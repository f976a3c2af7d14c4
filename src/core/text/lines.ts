/** Splits text into its lines without line ends. `\n`, `\r\n` and a lone `\r` end a line, as they do in VS Code. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** True when nothing but white space stands in the line. */
export function isBlank(line: string): boolean {
  return line.trim() === '';
}
