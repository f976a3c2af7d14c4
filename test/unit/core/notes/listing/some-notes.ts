import type { ListedNote } from '../../../../../src/core/notes/listing/listed-note';

let made = 0;

/** A note on `src/a.ts`, with whatever else is given. */
export function listed(parts: Partial<ListedNote> = {}): ListedNote {
  made += 1;
  const path = parts.path ?? 'src/a.ts';
  return {
    id: `20261120T104512-${String(made).padStart(10, '0')}`,
    path,
    takenOn: path,
    folder: path.split('/').slice(0, -1),
    startLine: 1,
    endLine: 1,
    kind: 'improve',
    weight: 'consider',
    visibility: 'private',
    resolved: false,
    deleted: false,
    headline: 'The old name is shown',
    replies: 0,
    author: 'Ana',
    at: '2026-11-20T10:45:12.000Z',
    changedAt: '2026-11-20T10:45:12.000Z',
    gaps: [],
    ...parts,
  };
}
