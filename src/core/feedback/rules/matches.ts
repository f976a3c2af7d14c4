import type { Reading } from '../reading/reading';
import type { Remark } from '../reading/remarks';
import { passagesOf } from '../reading/tokens';
import type { Hit } from './rule';

export interface Narrowed {
  /** Sentences to look at; all of them by default. */
  readonly where?: (remark: Remark) => boolean;
  readonly accepts?: (match: RegExpExecArray) => boolean;
}

/**
 * Where a pattern matches the gist of a sentence.
 * @param pattern with the flag `g`; a group named `what` narrows the hit to what it matched
 */
export function matches({ remarks }: Pick<Reading, 'remarks'>, pattern: RegExp, { where, accepts }: Narrowed = {}): readonly Hit[] {
  const hits: Hit[] = [];
  for (const remark of remarks) {
    if (where && !where(remark)) continue;
    // Not matchAll: it makes a new expression for each sentence.
    pattern.lastIndex = 0;
    let passage: ReturnType<typeof passagesOf> | undefined;
    for (let match = pattern.exec(remark.gist.line); match; match = pattern.exec(remark.gist.line)) {
      if (accepts && !accepts(match)) continue;
      const what = match.groups?.['what'];
      const from = match.index + (what === undefined ? 0 : match[0].indexOf(what));
      passage ??= passagesOf(remark.gist);
      hits.push(passage(from, (what ?? match[0]).trimEnd().length));
    }
  }
  return hits;
}

export function hitOf({ gist }: Remark): Hit {
  return { start: gist.start, end: gist.end };
}
