import { readComment, type Reading } from '../reading/reading';
import type { Hit, Rule } from '../rules/rule';

/**
 * A rule's rewrite, if it keeps what was said: code as it was, every word outside the finding still there and in order, the
 * finding gone and no other come. Otherwise nothing.
 * @param now how often each code is found before
 * @param codesIn all codes that a comment gets, with repetitions
 */
export function verifiedRewrite(rule: Rule, hit: Hit, reading: Reading, now: ReadonlyMap<string, number>, codesIn: (of: Reading) => readonly string[]): string | undefined {
  const rewritten = rule.rewrite?.(reading, hit);
  const { text, kind, weight, level } = reading;
  if (rewritten === undefined || rewritten === text) return undefined;
  const after = readComment(rewritten, { ...(kind && { kind }), ...(weight && { weight }), ...(level && { level }) }, reading);
  if (codeOf(after) !== codeOf(reading) || !keepsWords(reading, hit, after)) return undefined;
  const then = counted(codesIn(after));
  if ((then.get(rule.code) ?? 0) >= (now.get(rule.code) ?? 0)) return undefined;
  return [...then].every(([code, count]) => count <= (now.get(code) ?? 0)) ? rewritten : undefined;
}

function codeOf({ text, prose }: Reading): string {
  return prose.masked.map(({ start, end }) => text.slice(start, end)).join('\0');
}

function keepsWords({ prose }: Reading, { start, end }: Hit, after: Reading): boolean {
  const kept = after.prose.words.map(({ lower }) => lower);
  let at = 0;
  for (const word of prose.words) {
    // Inside of the finding only names have to stay.
    if (word.start >= start && word.end <= end && !word.isName) continue;
    at = kept.indexOf(word.lower, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

export function counted(codes: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
