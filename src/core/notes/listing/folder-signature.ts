import { hashText } from '../../text/hash';
import type { Visibility } from '../note';

/** What a directory says about a file without its being opened. */
export interface FileStamp {
  readonly visibility: Visibility;
  readonly name: string;
  /** When it was last written, in milliseconds; 0 where the file system does not know. */
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
}

/**
 * Differs when a file of a folder came, went or was written. Undefined where that cannot be told because the file system
 * keeps no times: such a folder is read every time.
 */
export function signatureOf(files: readonly FileStamp[]): string | undefined {
  if (files.some(({ mtime }) => !(mtime > 0))) return undefined;
  const lines = files.map(({ visibility, name, mtime, size }) => `${visibility}/${name} ${mtime} ${size}`);
  return hashText(lines.sort().join('\n'));
}
