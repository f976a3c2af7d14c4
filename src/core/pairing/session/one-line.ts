/** Turns the reading direction, or hides: no name or line of a session needs it. */
const unseen = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g;

/**
 * What a person typed, as a session keeps it: one line without control characters and without blanks at its ends, and
 * well-formed. What was cleaned once stays as it is.
 *
 * @param max the most UTF-16 units, at least 1
 */
export function oneLine(text: string, max: number): string {
  const line = text
    // Cleaning takes time in proportion to the length; what lies far beyond the cut need not be read.
    .slice(0, max * 4)
    .replace(unseen, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  // The cut may part a pair.
  return line.slice(0, max).replace(/[\ud800-\udbff]$/, '').trimEnd();
}

/** The line, or nothing where nothing is left of it. */
export function oneLineIf(text: string | undefined, max: number): string | undefined {
  const line = text === undefined ? '' : oneLine(text, max);
  return line === '' ? undefined : line;
}
