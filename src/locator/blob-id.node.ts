import { createHash } from 'node:crypto';

/** The id that git gives a text that is stored as it is. @param like an id of the repository, which tells its algorithm */
export function blobIdOf(text: string, like: string): string {
  const bytes = Buffer.from(text, 'utf8');
  return createHash(like.length === 64 ? 'sha256' : 'sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
