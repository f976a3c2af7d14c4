import type { Lines } from '../code/around';
import type { CodeView } from '../code/code-view';
import { nearestFirst, nearnessOf } from './nearness';
import type { Sign } from './sign';

export interface Evidence {
  /** From 0 in the text. */
  readonly line: number;
  readonly what: string;
  /** What `{0}` in `what` stands for: the rule of another extension that was reported, or a word of the code. */
  readonly rule?: string;
  /** Whether its line was added since the last commit. */
  readonly isNew?: boolean;
}

/** How surely signs tell a topic. */
export interface Weighed {
  /** 0 to 1. */
  readonly sureness: number;
  /** What tells it best. */
  readonly evidence: Evidence;
}

/** Where a part of a function is new, a line that was there before is shown only where none that is new says nearly as much. */
const older = 0.75;
/** The second and the third hit of a sign add so much of its weight; more of them add nothing. */
const again = 0.12;
/** No sign is surer than this. */
const surest = 0.98;
/** In calm code the weak words for a topic together count no more than this, so that they tell nothing by themselves. */
const wordsAtMost = 0.5;

/** What signs are weighed in. */
export interface Looked {
  readonly view: CodeView;
  /** The code only holds values or hands them on: names in it tell less. */
  readonly isCalm: boolean;
  readonly selected: Lines | undefined;
  /** Lines that are new; none where that is not known, or all of it is new. */
  readonly added: ReadonlySet<number>;
}

/** Adds up what signs say, as independent hints do. Undefined where none of them is there. */
export function weighSigns(signs: readonly Sign[], { view, isCalm, selected, added }: Looked): Weighed | undefined {
  let [doubt, doubtByWords, against] = [1, 1, 1];
  let best: (Evidence & { readonly share: number }) | undefined;
  for (const { weight, what, rule, isWord = false, find } of signs) {
    const hits = find(view);
    const lines = selected ? nearestFirst(hits, selected) : hits;
    const [nearest] = lines;
    if (nearest === undefined) continue;
    const nearness = nearnessOf(nearest, selected);
    if (weight < 0) {
      against *= 1 + weight * nearness;
      continue;
    }
    const strength = weight * (1 + again * Math.min(2, lines.length - 1));
    const { line, worth } = worthiest(lines, selected, added);
    const left = 1 - Math.min(surest, strength * nearness);
    if (isWord && weight <= wordsAtMost) doubtByWords *= left;
    else doubt *= left;
    const share = Math.min(surest, strength * worth);
    if (!best || share > best.share) best = { line, what, ...(rule === undefined ? {} : { rule }), share };
  }
  if (!best) return undefined;
  const { share: _, ...evidence } = best;
  return { sureness: (1 - doubt * (isCalm ? Math.max(doubtByWords, 1 - wordsAtMost) : doubtByWords)) * against, evidence };
}

/** Of the lines on which a sign is, the one that counts most: among those that are new or selected the nearest. */
function worthiest(lines: readonly number[], selected: Lines | undefined, added: ReadonlySet<number>): { readonly line: number; readonly worth: number } {
  const all = lines.map((line) => ({ line, worth: nearnessOf(line, selected) * (added.size === 0 || added.has(line) ? 1 : older) }));
  return all.reduce((best, one) => (one.worth > best.worth ? one : best));
}
