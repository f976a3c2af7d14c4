import { aroundSelection, type Lines } from './code/around';
import { type CodeView, codeView } from './code/code-view';
import type { Facts } from './code/facts';
import { roughFacts } from './code/rough-facts';
import { type FoundTopic, findTopics } from './topics/find-topics';
import type { Reported } from './topics/reported';

/** What a piece of code is about, and what it speaks of. */
export interface AboutCode {
  /** The likeliest first. Lines of evidence count from 0 in the whole text. */
  readonly topics: readonly FoundTopic[];
  /** Words of its identifiers, in lower case. */
  readonly words: readonly string[];
  /** The name of the function around, where there is one. */
  readonly name?: string;
}

/** What a grammar sees of the lines that matter; lines in the facts count from the first of these. */
export interface SeenCode {
  readonly facts: Facts;
  readonly lines: Lines;
}

/** What is known of a text beside what stands in it. */
export interface KnownOfCode {
  /** What other extensions report of it. Lines count from 0 in the whole text. */
  readonly reported?: readonly Reported[];
  /** Lines that are new in it, from 0; absent where that is not known, or all of it is new. */
  readonly added?: readonly number[];
}

/**
 * Looks at code. Nothing of it is ever run. Takes time in proportion to the function around the selection.
 * @param languageId as VS Code calls the language
 * @param seen without it the code is looked at by its words alone
 * @param selected the lines that are meant, if not all
 */
export function lookAtCode(text: string, languageId: string, seen: SeenCode | undefined, selected?: Lines, known: KnownOfCode = {}): AboutCode {
  const { view, first, last } = viewOf(text, languageId, seen, selected);
  const meant = selected && { first: selected.first - first, last: selected.last - first };
  const reported = known.reported?.filter(({ line }) => line >= first && line <= last).map((one) => ({ ...one, line: one.line - first }));
  const added = known.added?.filter((line) => line >= first && line <= last).map((line) => line - first);
  const name = view.facts.functions.find((one) => one.name !== '' && one.first === 0)?.name;
  return {
    topics: findTopics(view, meant, reported, added).map(({ evidence, ...found }) => ({ ...found, evidence: { ...evidence, line: evidence.line + first } })),
    words: [...view.words.keys()],
    ...(selected && name !== undefined ? { name } : {}),
  };
}

/** The part of a text that matters, laid out for the signs of topics, and its first and last line. */
export function viewOf(text: string, languageId: string, seen: SeenCode | undefined, selected?: Lines): Lines & { readonly view: CodeView } {
  const all = text.split(/\r?\n/);
  const { first, last } = seen?.lines ?? (selected ? aroundSelection([], selected, all.length) : { first: 0, last: all.length - 1 });
  // Blanks at the ends of lines say nothing.
  const part = all.slice(first, last + 1).map((line) => line.trimEnd()).join('\n');
  return { view: codeView(part, languageId, seen?.facts ?? roughFacts(part, languageId)), first, last };
}
