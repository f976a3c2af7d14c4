import type { Lines } from '../code/around';
import type { CodeView } from '../code/code-view';
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
}

export interface FoundTopic {
  readonly topic: Topic;
  /** 0 to 1. */
  readonly score: number;
  /** What tells it best. */
  readonly evidence: Evidence;
}

/** Only where a topic comes so far is anything claimed: of the labelled plain code 92 % stay without a claim by this. */
const main = 0.55;
/** Where one does, others are told beside it from here on: what a second reader would ask about. */
const beside = 0.35;
/** What stands in the same function as the selected lines says less about them; a cursor is no selection. */
const outside = 0.4;
/** The second and the third hit of a sign add so much of its weight; more of them add nothing. */
const again = 0.12;

/**
 * What code is about, the likeliest first. Empty where nothing topical is to be claimed.
 * @param view the code to be looked at, a function in most cases
 * @param selected the lines of it that are meant, if not all
 * @param reported what others report of it; its lines count as those of the view
 */
export function findTopics(view: CodeView, selected?: Lines, reported: readonly Reported[] = []): readonly FoundTopic[] {
  const others = reportedSigns(reported);
  const found = topics
    .flatMap((topic, order) => {
      const weighed = weigh(topic, [...signsOf[topic], ...(others.get(topic) ?? [])], view, selected);
      return weighed && weighed.score >= beside ? [{ ...weighed, order }] : [];
    })
    .sort((a, b) => b.score - a.score || a.order - b.order);
  return found[0] && found[0].score >= main ? found.map(({ topic, score, evidence }) => ({ topic, score, evidence })) : [];
}

function weigh(topic: Topic, signs: readonly Sign[], view: CodeView, selected: Lines | undefined): FoundTopic | undefined {
  let doubt = 1;
  let against = 1;
  let best: (Evidence & { readonly share: number }) | undefined;
  for (const { weight, what, rule, find } of signs) {
    const lines = selected ? nearestFirst(find(view), selected) : find(view);
    const [line] = lines;
    if (line === undefined) continue;
    const nearness = nearnessOf(line, selected);
    if (weight < 0) against *= 1 + weight * nearness;
    else {
      const share = Math.min(0.98, weight * nearness * (1 + again * Math.min(2, lines.length - 1)));
      doubt *= 1 - share;
      if (!best || share > best.share) best = { line, what, ...(rule === undefined ? {} : { rule }), share };
    }
  }
  if (!best) return undefined;
  const { share: _, ...evidence } = best;
  return { topic, score: Math.round((1 - doubt) * against * 1000) / 1000, evidence };
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
