import type { CodeView } from '../code/code-view';
import { signsOf } from './all-signs';
import { type Topic, topics } from './topic';

export interface Evidence {
  /** From 0 in the text. */
  readonly line: number;
  readonly what: string;
}

export interface FoundTopic {
  readonly topic: Topic;
  /** 0 to 1. */
  readonly score: number;
  /** What tells it best. */
  readonly evidence: Evidence;
}

/** Both lines included, from 0. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** From here on a topic is claimed. */
const claimed = 0.5;
/** What stands around the selected lines says less about them. */
const outside = 0.4;
/** The second and the third hit of a sign add so much of its weight; more of them add nothing. */
const again = 0.12;

/**
 * What code is about, the likeliest first. Empty where nothing topical is to be claimed.
 * @param selected the lines that are meant, if not all
 */
export function findTopics(view: CodeView, selected?: Lines): readonly FoundTopic[] {
  return topics
    .flatMap((topic, order) => {
      const found = weigh(topic, view, selected);
      return found && found.score >= claimed ? [{ ...found, order }] : [];
    })
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ topic, score, evidence }) => ({ topic, score, evidence }));
}

function weigh(topic: Topic, view: CodeView, selected: Lines | undefined): FoundTopic | undefined {
  let doubt = 1;
  let against = 1;
  let best: (Evidence & { readonly share: number }) | undefined;
  for (const { weight, what, find } of signsOf[topic]) {
    const lines = find(view);
    const [line] = selected ? [...lines].sort((a, b) => distance(a, selected) - distance(b, selected)) : lines;
    if (line === undefined) continue;
    const nearness = selected && distance(line, selected) > 0 ? outside : 1;
    if (weight < 0) against *= 1 + weight * nearness;
    else {
      const share = Math.min(0.98, weight * nearness * (1 + again * Math.min(2, lines.length - 1)));
      doubt *= 1 - share;
      if (!best || share > best.share) best = { line, what, share };
    }
  }
  return best && { topic, score: Math.round((1 - doubt) * against * 1000) / 1000, evidence: { line: best.line, what: best.what } };
}

function distance(line: number, { first, last }: Lines): number {
  return line < first ? first - line : line > last ? line - last : 0;
}
