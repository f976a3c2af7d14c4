import { aroundSelection, type Lines } from '../code/around';
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

/** From here on a topic is claimed. */
const claimed = 0.5;
/** What stands in the same function as the selected lines says less about them; a cursor is no selection. */
const outside = 0.4;
/** The second and the third hit of a sign add so much of its weight; more of them add nothing. */
const again = 0.12;

/**
 * What code is about, the likeliest first. Empty where nothing topical is to be claimed.
 * @param selected the lines that are meant, if not all
 */
export function findTopics(view: CodeView, selected?: Lines): readonly FoundTopic[] {
  const focus = selected && { selected, around: aroundSelection(view.facts, selected, view.lines.length) };
  return topics
    .flatMap((topic, order) => {
      const found = weigh(topic, view, focus);
      return found && found.score >= claimed ? [{ ...found, order }] : [];
    })
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ topic, score, evidence }) => ({ topic, score, evidence }));
}

interface Focus {
  readonly selected: Lines;
  readonly around: Lines;
}

function weigh(topic: Topic, view: CodeView, focus: Focus | undefined): FoundTopic | undefined {
  let doubt = 1;
  let against = 1;
  let best: (Evidence & { readonly share: number }) | undefined;
  for (const { weight, what, find } of signsOf[topic]) {
    const lines = focus ? nearestFirst(find(view), focus) : find(view);
    const [line] = lines;
    if (line === undefined) continue;
    const nearness = nearnessOf(line, focus);
    if (weight < 0) against *= 1 + weight * nearness;
    else {
      const share = Math.min(0.98, weight * nearness * (1 + again * Math.min(2, lines.length - 1)));
      doubt *= 1 - share;
      if (!best || share > best.share) best = { line, what, share };
    }
  }
  return best && { topic, score: Math.round((1 - doubt) * against * 1000) / 1000, evidence: { line: best.line, what: best.what } };
}

function nearestFirst(lines: readonly number[], { selected, around }: Focus): readonly number[] {
  return lines.filter((line) => distance(line, around) === 0).sort((a, b) => distance(a, selected) - distance(b, selected));
}

function nearnessOf(line: number, focus: Focus | undefined): number {
  return focus && focus.selected.last > focus.selected.first && distance(line, focus.selected) > 0 ? outside : 1;
}

function distance(line: number, { first, last }: Lines): number {
  return line < first ? first - line : line > last ? line - last : 0;
}
