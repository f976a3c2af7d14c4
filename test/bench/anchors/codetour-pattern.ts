import { keepLine } from './keep-line';
import type { Answer, Request } from './request';

/**
 * What CodeTour does (https://github.com/microsoft/codetour): the trimmed first line as a regular expression that begins
 * where a line begins, provided that only one line of the old file fits it, or else the line number. The first line of
 * the new file that fits is the place. It knows one line; the range is given the length it had.
 */
export function codetourPattern(request: Request): Answer {
  const { id, path, before, startLine, endLine, after } = request;
  const line = (before.split('\n')[startLine - 1] ?? '').trim();
  const pattern = `^[^\\S\\n]*${line.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`;
  if (line === '' || [...before.matchAll(new RegExp(pattern, 'gm'))].length !== 1) return keepLine(request);
  const text = after[path];
  const match = text === undefined ? undefined : new RegExp(pattern, 'm').exec(text);
  if (!match || text === undefined) return { id, state: 'lost' };
  const start = text.slice(0, match.index).split('\n').length;
  return { id, state: 'moved', path, startLine: start, endLine: start + endLine - startLine };
}
