import type { Files } from './workspace';

export interface WrittenNote {
  /** Ten digits and letters (no i, l, o, u), the random part of the id. */
  name: string;
  path: string;
  line: number;
  /** The line as the code has it. */
  quote: string;
  text: string;
  author?: { name: string; mail: string };
  visibility?: 'private' | 'shared';
}

/** The file of a note on one line, as docs/FILES.md describes it, written by the author of the workspace's commits. */
export function writtenNote({ name, path, line, quote, text, author, visibility = 'shared' }: WrittenNote): Files {
  const id = `20260302T080000-${name}`;
  const { name: person, mail } = author ?? { name: 'Ada Author', mail: 'ada@example.org' };
  const folder = visibility === 'shared' ? '.coachmark/notes' : '.coachmark/private/notes';
  return {
    [`${folder}/${path.replaceAll('/', '~')}/${id}.md`]: [
      '---',
      'coachmark: 1',
      'type: note',
      `id: ${id}`,
      `author: ${person}`,
      `mail: ${mail}`,
      'at: 2026-03-02T08:00:00.000Z',
      'kind: improve',
      'weight: consider',
      'anchor:',
      `  path: ${path}`,
      `  lines: ${line}-${line}`,
      '  quote: |2-',
      `    ${quote}`,
      '---',
      text,
      '',
    ].join('\n'),
  };
}
