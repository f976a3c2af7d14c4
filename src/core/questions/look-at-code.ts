import type { Lines } from './code/around';
import { type CodeView, codeView } from './code/code-view';
import type { Facts } from './code/facts';
import { roughFacts } from './code/rough-facts';
import { type FoundTopic, findTopics } from './topics/find-topics';

/** What a piece of code is about, and what it speaks of. */
export interface AboutCode {
  /** The likeliest first. */
  readonly topics: readonly FoundTopic[];
  /** Words of its identifiers, in lower case. */
  readonly words: readonly string[];
}

/**
 * Looks at code. Nothing of it is ever run.
 * @param languageId as VS Code calls the language
 * @param facts what a grammar sees; without it the code is looked at by its words alone
 * @param selected the lines that are meant, if not all
 */
export function lookAtCode(text: string, languageId: string, facts: Facts | undefined, selected?: Lines): AboutCode {
  const view: CodeView = codeView(text, languageId, facts ?? roughFacts(text, languageId));
  return { topics: findTopics(view, selected), words: [...view.words.keys()] };
}
