import type { Part } from './parts';

/** One labelled part of a comment. Offsets are UTF-16 units in the text, ends are exclusive. */
export interface Section {
  readonly part: Part;
  readonly labelStart: number;
  /** Where the part's own words begin and end, white space around them left out. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Sections {
  /** What stands before the first label; all of it when there are no labels. */
  readonly free: string;
  readonly sections: readonly Section[];
}

const words: Readonly<Record<Part, readonly string[]>> = {
  situation: ['situation', 's'],
  behavior: ['behavior', 'behaviour', 'b'],
  impact: ['impact', 'i'],
  nextStep: ['next step', 'next steps', 'next', 'n'],
  question: ['question', 'q'],
};
const partOfWord = new Map(
  (Object.entries(words) as [Part, readonly string[]][]).flatMap(([part, names]) => names.map((name) => [name, part])),
);

const name = String.raw`(situation|behaviou?r|impact|next steps?|next|question|[SBINQ])`;
/**
 * `Behavior:`, `**Behavior**`, `**Behavior:**`, `### Behavior`, `- B:`. A single letter needs a colon and a space, or a line of its own.
 * No two blanks-or-nothing stand next to each other, so that a line of blanks takes no longer than any other.
 */
const label = new RegExp(
  String.raw`^ {0,3}(?:[-*+] +)?(?:#{1,6} +${name}(?: *:|(?=\s*$))|(\*\*|__)${name}(?: *:)?\2(?: *:)?|${name} *:(?!:))`,
  'i',
);
/** https://spec.commonmark.org/0.31.2/#fenced-code-blocks: three ticks with more of them in the line are inline code. */
const opening = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const closing = /^ {0,3}(`{3,}|~{3,})\s*$/;

/** Finds the labelled parts of a comment in all the forms that people type; text without labels is left as it is. */
export function readSections(text: string): Sections {
  const found: { part: Part; labelStart: number; contentStart: number }[] = [];
  let offset = 0;
  let fenced: string | undefined;
  for (const line of text.split('\n')) {
    if (fenced) {
      if (closing.exec(line)?.[1]?.startsWith(fenced)) fenced = undefined;
    } else {
      fenced = opening.exec(line)?.[1];
      const hit = fenced ? undefined : readLabel(line);
      if (hit) found.push({ part: hit.part, labelStart: offset, contentStart: offset + hit.length });
    }
    offset += line.length + 1;
  }
  const sections = found.map(({ part, labelStart, contentStart }, i) => {
    const stop = found[i + 1]?.labelStart ?? text.length;
    const raw = text.slice(contentStart, stop);
    const trimmed = raw.trim();
    // An open part is written into after the blank that follows its label.
    const start = contentStart + (trimmed === '' ? Number(raw.startsWith(' ')) : raw.indexOf(trimmed));
    return { part, labelStart, start, end: start + trimmed.length, text: trimmed };
  });
  return { free: text.slice(0, found[0]?.labelStart ?? text.length).trim(), sections };
}

/** The words of one part, joined when the part is there more than once; empty when it is not there. */
export function textOfPart(read: Sections, part: Part): string {
  return read.sections
    .filter((section) => section.part === part && section.text !== '')
    .map((section) => section.text)
    .join('\n\n');
}

function readLabel(line: string): { part: Part; length: number } | undefined {
  const match = label.exec(line);
  if (!match) return undefined;
  const word = (match[1] ?? match[3] ?? match[4])!;
  const single = word.length === 1;
  if (single && word !== word.toUpperCase()) return undefined;
  const rest = line.slice(match[0].length);
  if (single && !(match[0].includes(':') ? /^(?:\s|$)/ : /^\s*$/).test(rest)) return undefined;
  const part = partOfWord.get(word.toLowerCase());
  return part && { part, length: match[0].length };
}
