import { certain, confidenceOf, worthAGuess } from '../core/anchors/locate/confidence';
import type { OldSide } from '../core/anchors/locate/old-side';
import type { Evidence } from './locate';
import type { LocatedCode } from '../protocol/locate';

/** A place that was followed through every version between is as certain as its weakest step, and at least this. */
const followed = 0.93;

/** Says what the evidence is worth: a state, a place, and how likely it is right. */
export function judge(path: string, old: OldSide, evidence: Evidence): LocatedCode {
  const { place } = evidence;
  if (!place) return { state: 'lost', confidence: 0.95 };
  const confidence = confidenceIn(old, evidence);
  if (confidence < worthAGuess) return { state: 'lost', confidence: 1 - confidence };
  const { placed } = place;
  const found = { path: place.path, startLine: placed.first + 1, endLine: placed.last + 1, confidence };
  if (confidence < certain) return { state: 'check', ...found };
  if (!placed.whole) return { state: 'changed', ...found };
  const stayed = place.path === path && placed.first === old.first + old.offset;
  return { state: stayed ? 'here' : 'moved', ...found };
}

function confidenceIn(old: OldSide, { place, way, hopped, agree }: Evidence): number {
  const lines = old.last - old.first + 1;
  let said = 0;
  for (let line = old.first; line <= old.last; line++) said += old.table.weights[line]!;
  const direct = confidenceOf(place!.placed, lines, said, way === 'other' || (hopped?.jumps ?? 0) > 0);
  if (way !== 'hops' || !hopped) return direct;
  const weakest = hopped.weakest ? confidenceOf(hopped.weakest, lines, said) : 0.999;
  if (hopped.jumps > 0) return Math.min(weakest, confidenceOf(hopped.weakest ?? place!.placed, lines, said, true));
  // A lone line that was rewritten may have become any of the lines that took its place, whoever agrees.
  if (lines === 1) return agree ? Math.max(direct, weakest) : Math.max(weakest, (hopped.weakest?.coverage ?? 1) >= 0.55 ? followed : 0);
  return Math.max(direct, weakest, (hopped.weakest?.coverage ?? 1) >= 0.2 ? followed : 0);
}
