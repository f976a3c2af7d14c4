import type { Lines } from '../code/around';
import type { CodeView } from '../code/code-view';
import { isCalm, isTest } from '../code/kind-of-code';
import { signsOf } from './all-signs';
import { type Reported, reportedSigns } from './reported';
import type { Sign } from './sign';
import { type Topic, topics } from './topic';

export interface Evidence {
  /** From 0 in the text. */
  readonly line: number;
  readonly what: string;
  /** What `{0}` in `what` stands for: the rule of another extension that was reported. */
  readonly rule?: string;
  /** Whether its line was added since the last commit. */
  readonly isNew?: boolean;
}

export interface FoundTopic {
  readonly topic: Topic;
  /** 0 to 1. */
  readonly score: number;
  /** What tells it best. */
  readonly evidence: Evidence;
}

/** Anything is claimed only where a topic comes so far by itself: of plain code that nobody had seen, between half and nine tenths stay without a claim, by the set that is asked. */
const main = 0.55;
/** Or where the first two come so far together: code about something shows it in more than one way, plain code by a chance word. */
const together = 0.9;
/** Where anything is claimed, topics are told from here on: what a second reader would ask about. */
const beside = 0.35;
/** What stands in the same function as the selected lines says less about them; a cursor is no selection. */
const outside = 0.4;
/** What was there before says less about a function of which a part is new. It tells what comes first, not what is claimed. */
const older = 0.75;
/** The second and the third hit of a sign add so much of its weight; more of them add nothing. */
const again = 0.12;
/** In calm code the weak words for a topic together count no more than this, so that they claim nothing by themselves. */
const wordsAtMost = 0.5;
/** In a test it is asked first what the test is worth. */
const inTest = 0.75;

/**
 * What code is about, the likeliest first. Empty where nothing topical is to be claimed.
 * @param view the code to be looked at, a function in most cases
 * @param selected the lines of it that are meant, if not all
 * @param reported what others report of it; its lines count as those of the view
 * @param added lines of it that are new
 */
export function findTopics(view: CodeView, selected?: Lines, reported: readonly Reported[] = [], added: readonly number[] = []): readonly FoundTopic[] {
  const others = reportedSigns(reported);
  const about = { view, calm: isCalm(view), selected, added: new Set(added) };
  const tested = isTest(view);
  const found = topics
    .flatMap((topic, order) => {
      const weighed = weigh([...signsOf[topic], ...(others.get(topic) ?? [])], about);
      const factor = tested && !topic.startsWith('test') ? inTest : 1;
      return weighed && weighed.plain * factor >= beside ? [{ topic, score: rounded(weighed.score * factor), plain: weighed.plain * factor, evidence: weighed.evidence, order }] : [];
    })
    .sort((a, b) => b.score - a.score || a.order - b.order);
  const [first = 0, second = 0] = found.map(({ plain }) => plain).sort((a, b) => b - a);
  return first >= main || first + second >= together ? found.map(({ topic, score, evidence }) => ({ topic, score, evidence })) : [];
}

interface Looked {
  readonly view: CodeView;
  /** The code only holds values or hands them on: names in it tell less. */
  readonly calm: boolean;
  readonly selected: Lines | undefined;
  readonly added: ReadonlySet<number>;
}

interface Weighed {
  readonly score: number;
  /** The score if nothing were new. */
  readonly plain: number;
  readonly evidence: Evidence;
}

function weigh(signs: readonly Sign[], { view, calm, selected, added }: Looked): Weighed | undefined {
  const [all, plain] = [new Doubt(calm), new Doubt(calm)];
  let against = 1;
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
    const isWeakWord = isWord && weight <= wordsAtMost;
    plain.lessen(Math.min(0.98, strength * nearness), isWeakWord);
    const { line, worth } = worthiest(lines, selected, added);
    const share = Math.min(0.98, strength * worth);
    all.lessen(share, isWeakWord);
    if (!best || share > best.share) best = { line, what, ...(rule === undefined ? {} : { rule }), ...(added.has(line) ? { isNew: true } : {}), share };
  }
  if (!best) return undefined;
  const { share: _, ...evidence } = best;
  return { score: rounded(all.sureness * against), plain: rounded(plain.sureness * against), evidence };
}

/** What is left of the doubt that code is about a topic, as signs add up. */
class Doubt {
  private left = 1;
  private leftByWords = 1;

  constructor(private readonly calm: boolean) {}

  lessen(share: number, isWeakWord: boolean): void {
    if (isWeakWord) this.leftByWords *= 1 - share;
    else this.left *= 1 - share;
  }

  /** 0 to 1. */
  get sureness(): number {
    return 1 - this.left * (this.calm ? Math.max(this.leftByWords, 1 - wordsAtMost) : this.leftByWords);
  }
}

/** Of the lines on which a sign is, the one that counts most: among those that are new or selected the nearest. */
function worthiest(lines: readonly number[], selected: Lines | undefined, added: ReadonlySet<number>): { readonly line: number; readonly worth: number } {
  const all = lines.map((line) => ({ line, worth: nearnessOf(line, selected) * (added.size === 0 || added.has(line) ? 1 : older) }));
  return all.reduce((best, one) => (one.worth > best.worth ? one : best));
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

function nearestFirst(lines: readonly number[], selected: Lines): readonly number[] {
  return [...lines].sort((a, b) => distance(a, selected) - distance(b, selected));
}

function nearnessOf(line: number, selected: Lines | undefined): number {
  return selected && selected.last > selected.first && distance(line, selected) > 0 ? outside : 1;
}

function distance(line: number, { first, last }: Lines): number {
  return line < first ? first - line : line > last ? line - last : 0;
}
