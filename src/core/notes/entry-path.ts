import type { Entry } from './note';
import { isEntryId } from './id';
import { hashText } from '../text/hash';

const maxLength = 80;

/**
 * The folder below `notes/` that holds the notes on a code file: `src/profile.ts` gives `src~profile.ts`. Always the
 * same for the same path (however its accents are composed), a safe name for one folder on Windows, macOS and Linux, and
 * at most 80 characters of `[A-Za-z0-9._~-]`. Where the path does not fit in there as it is, a hash of it is appended.
 * Not invertible: a note's own front matter says the path. Paths that differ in case only share a folder where file
 * names ignore case.
 */
export function folderNameOf(codePath: string): string {
  const path = codePath.normalize('NFC');
  const name = path.replaceAll('/', '~');
  if (/^[A-Za-z0-9._~-]+$/.test(name) && !path.includes('~') && name.length <= maxLength && !isTroublesome(name)) {
    return name;
  }
  const hash = hashText(path);
  const room = maxLength - hash.length - 1;
  // The end of a path tells more than its beginning. A leading dot would hide the folder.
  const stem = path
    .replaceAll('~', '-')
    .replaceAll('/', '~')
    .replace(/[^A-Za-z0-9._~-]/g, '-')
    .slice(-room)
    .replace(/^\./, '-');
  // A first part that is a Windows device keeps its meaning with anything after a dot.
  const safe = isDevice(stem) ? `-${stem}`.slice(0, room) : stem;
  return `${safe}~${hash}`;
}

function isTroublesome(name: string): boolean {
  return name.startsWith('.') || name.endsWith('.') || isDevice(name) || looksLikeShortName(name);
}

/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
function isDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i.test(name);
}

/**
 * `git~1` is what Windows may call `.git` in short, so git refuses it everywhere; other names of that form may be the
 * short name of a neighbouring folder.
 */
function looksLikeShortName(name: string): boolean {
  return /^[^.]{1,6}~[0-9]{1,6}(?:\.[^.]{0,3})?$/.test(name);
}

/** The name of an entry's file: `<note>.md`, and beside it `<note>.<entry>.md` for each follow-up. */
export function fileNameOf(entry: Entry): string {
  return entry.type === 'note' ? `${entry.id}.md` : `${entry.note}.${entry.id}.md`;
}

/** The ids in the name of an entry's file (without folders): `entry` for a follow-up only. Undefined for other files. */
export function readFileName(name: string): { readonly note: string; readonly entry?: string } | undefined {
  const [note, second, third, ...rest] = name.split('.');
  if (note === undefined || !isEntryId(note) || rest.length > 0) return undefined;
  if (third === undefined) return second === 'md' ? { note } : undefined;
  return third === 'md' && second !== undefined && isEntryId(second) ? { note, entry: second } : undefined;
}
