import { limits } from '../session/limits';
import { oneLine } from '../session/one-line';

/**
 * Everything that Markdown or HTML could read a meaning into: marks, links, images, tags, entities, formulas, the bars of
 * a table. A web address stays one that can be clicked, as it shows where it leads.
 */
const active = /[\\`*_[\]<>~|&!#$]/g;
/** What a line of its own or the first word of a list's item could begin with. */
const leading = /^(?:([-+])|(\d{1,9})([.)]))/;

/** A line of a person as Markdown that shows just that line. */
export function escapeLine(line: string): string {
  return line
    .replace(active, '\\$&')
    .replace(leading, (_, mark: string | undefined, digits: string, point: string) => (mark === undefined ? `${digits}\\${point}` : `\\${mark}`));
}

/** Gives back what `escapeLine` was given, and of what people wrote by hand one clean line. */
export function unescapeLine(markdown: string): string {
  return oneLine(markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1'), limits.line);
}

/** A table, or nothing where it would have no rows. Cells are Markdown. */
export function formatTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return line(heading) + line(heading.map(() => '---')) + rows.map(line).join('');
}

/** The cells of a row of a table, as Markdown; undefined for any other line. */
export function readRow(line: string): readonly string[] | undefined {
  const row = line.trim();
  if (!row.startsWith('|') || row.length < 2) return undefined;
  const cells = splitAt(row.slice(1), '|');
  // What comes after the last bar is no cell, unless somebody left that bar out.
  return (cells.at(-1) === '' ? cells.slice(0, -1) : cells);
}

/** A list in a cell. */
export function escapeList(names: readonly string[]): string {
  return names.map((name) => escapeLine(name).replaceAll(',', '\\,')).join(', ');
}

export function unescapeList(cell: string): readonly string[] {
  return splitAt(cell, ',').map(unescapeLine).filter((name) => name !== '');
}

/** Parts at a character that no backslash stands before, without blanks around. */
function splitAt(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === separator) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...parts, text.slice(start).trim()];
}
