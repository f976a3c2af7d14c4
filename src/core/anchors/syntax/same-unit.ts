import type { Alignment } from '../align/align-lines';
import { kinOf, tellingKinds } from './kin';
import { hasNamePath, namePath, nearestNamed, type Outline, type Unit } from './outline';

/** What a range is in the syntax of its text: units that begin on its first line and end on its last. */
export interface RangeUnit {
  /** The kinds of all that span exactly the range, the outermost first, each once. */
  readonly kinds: readonly string[];
  /** The names of what declares it, outermost first; empty at the top level. */
  readonly names: readonly string[];
  /** Whether the range itself declares the last of the names. */
  readonly isNamed: boolean;
}

/** Lines count from 0, both included; undefined when no unit spans exactly these lines. */
export function unitOf(outline: Outline, first: number, last: number): RangeUnit | undefined {
  const all = outline.flatMap((unit, at) => (unit.first === first && unit.last === last ? [at] : []));
  // A remark behind a statement on its line is not what the line is.
  const outermost = all.find((at) => !isComment(outline[at]!.kind)) ?? all[0];
  if (outermost === undefined) return undefined;
  // What is within the outermost one and spans as much stands directly in another one that does.
  const within = new Set([outermost]);
  for (const at of all) if (within.has(outline[at]!.parent)) within.add(at);
  const spanning = [...within];
  const innermostNamed = spanning.findLast((at) => outline[at]!.name !== undefined);
  return {
    kinds: tellingKinds([...new Set(spanning.map((at) => outline[at]!.kind))]),
    names: namePath(outline, innermostNamed ?? spanning[0]!),
    isNamed: innermostNamed !== undefined,
  };
}

function isComment(kind: string): boolean {
  return kind.endsWith('comment');
}

/** A unit after that may be what a range became. */
export interface UnitGuess {
  readonly unit: Unit;
  readonly score: number;
  /** How much of both is common, from 0 to 1. */
  readonly alike: number;
  /** Whether the first line became the unit's first line. */
  readonly head: boolean;
  /** Whether all the names are the same. */
  readonly names: boolean;
  /** Whether it stands in declarations of the same names, or declares the same itself. */
  readonly home: boolean;
  /** How much better it is than the next best that does not span the same lines. */
  readonly margin: number;
}

const leastScore = 0.35;

/** The unit of the same kind in which most of a range is now. Lines count from 0, both included. */
export function sameUnit(alignment: Alignment, first: number, last: number, was: RangeUnit, outline: Outline): UnitGuess | undefined {
  const { before, after } = alignment;
  const came = new Float32Array(after.count + 1);
  let said = 0;
  for (let line = first; line <= last; line++) {
    const weight = before.weights[line]! + 0.01;
    said += weight;
    const to = alignment.to(line);
    if (to >= 0) came[to + 1] = weight * alignment.alike(line);
  }
  for (let i = 1; i < came.length; i++) came[i]! += came[i - 1]!;
  const full = sums(after.weights);
  const start = alignment.to(first);
  const startAlike = alignment.alike(first) ** 2;
  const isKin = kinOf(was.kinds);
  const nearest = nearestNamed(outline);
  let best: UnitGuess | undefined;
  let second = 0;
  outline.forEach((unit, at) => {
    if (!isKin(unit.kind)) return;
    const isNamesake = was.isNamed && unit.name === was.names.at(-1);
    const common = came[unit.last + 1]! - came[unit.first]!;
    if (common <= 0 && !isNamesake) return;
    const alike = (2 * common) / (said + full[unit.last + 1]! - full[unit.first]!);
    const head = start === unit.first;
    const home = hasNamePath(outline, nearest, at, was.names);
    const names = isNamesake && home;
    const score = alike + (head ? 0.25 * startAlike : 0) + (isNamesake ? 0.25 : 0) + (names ? 0.25 : home ? 0.1 : 0) + (was.kinds.includes(unit.kind) ? 0.05 : 0);
    if (best && unit.first === best.unit.first && unit.last === best.unit.last) return;
    if (!best || score > best.score) {
      second = best?.score ?? 0;
      best = { unit, score, alike, head, names, home, margin: 0 };
    } else second = Math.max(second, score);
  });
  if (!best || best.score < leastScore) return undefined;
  return { ...(best as UnitGuess), margin: (best as UnitGuess).score - second };
}

function sums(weights: Float32Array): Float32Array {
  const all = new Float32Array(weights.length + 1);
  for (let i = 0; i < weights.length; i++) all[i + 1] = all[i]! + weights[i]! + 0.01;
  return all;
}
