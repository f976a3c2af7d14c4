import type { Reading } from '../reading/reading';

/** `You never close it` becomes `Here you did not close it`: the same remark about the one case that can be seen. */
export function hereInsteadOfAlways({ text }: Reading, { start, end }: { readonly start: number; readonly end: number }): string | undefined {
  const absolute = text.slice(start, end).toLowerCase();
  const before = /(^|[.!?:;,(]\s+|\n\s*)(you) $/i.exec(text.slice(0, start));
  if (!before || !/^(?:always|never|constantly)$/.test(absolute)) return undefined;
  const youAt = start - before[2]!.length - 1;
  const here = /^[A-Z]/.test(before[2]!) ? 'Here you' : 'here you';
  return `${text.slice(0, youAt)}${here} ${absolute === 'never' ? 'did not ' : ''}${text.slice(end).trimStart()}`;
}
