import type { Answer, Request } from './request';

/** What a bare line number does: the same lines of the same path, as far as the file has them. */
export function keepLine({ id, path, startLine, endLine, after }: Request): Answer {
  const text = after[path];
  if (text === undefined || endLine > text.split('\n').length) return { id, state: 'lost' };
  return { id, state: 'here', path, startLine, endLine };
}
