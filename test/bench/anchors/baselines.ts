import { codetourPattern } from './codetour-pattern';
import { fuzzyQuote } from './fuzzy-quote';
import { gitDiff } from './git-diff';
import { keepLine } from './keep-line';
import type { Answer, Request } from './request';

/** Other ways to find code again, from the same requests. */
export const baselines: Readonly<Record<string, (request: Request) => Answer | Promise<Answer>>> = {
  'keep line': keepLine,
  'CodeTour pattern': codetourPattern,
  'git diff': gitDiff,
  'fuzzy quote': fuzzyQuote,
};
