/** What can be known about where a comment was made. Path and lines are there at once, the rest may come later. */
export interface SituationFacts {
  readonly path: string;
  /** Lines from 1, both included; absent for the file as a whole. */
  readonly startLine?: number;
  readonly endLine?: number;
  /** Names from the outermost symbol to the innermost. */
  readonly symbol?: readonly string[];
  readonly branch?: string;
  /** Full or short commit id; shown with seven digits. */
  readonly commit?: string;
  /** Who last changed those lines, latest first. */
  readonly changedBy?: readonly string[];
}

/** The Situation in words. Facts that become known in the order of their interface only ever add to its end. */
export function situationSentence(facts: SituationFacts): string {
  const pieces = [`In ${plain(facts.path)}${lineSuffix(facts)}`.trimEnd()];
  const symbol = code((facts.symbol ?? []).filter((name) => oneLine(name) !== '').join('.'));
  if (symbol) pieces.push(`in \`${symbol}\``);
  const commit = plain(facts.commit?.slice(0, 7) ?? '');
  const branch = plain(facts.branch ?? '');
  if (branch) pieces.push(`on ${branch}${commit ? ` at ${commit}` : ''}`);
  else if (commit) pieces.push(`at ${commit}`);
  const changedBy = (facts.changedBy ?? []).map(plain).filter((name) => name !== '');
  if (changedBy.length > 0) pieces.push(`last changed by ${changedBy.slice(0, 2).join(' and ')}`);
  return pieces.join(', ');
}

function lineSuffix({ startLine, endLine }: SituationFacts): string {
  if (startLine === undefined) return '';
  return endLine === undefined || endLine === startLine ? ` ${startLine}` : ` ${startLine}-${endLine}`;
}

/**
 * Names come from files and git, so they may hold anything: one line, and no Markdown or HTML that would take effect. What
 * means nothing where it stands (the `_` of `my_file.py`, the `@` of a package) stays as it is, since people edit this text.
 */
function plain(text: string): string {
  return oneLine(text)
    .replace(/[\\`*[\]!<>~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, (run) => run.replaceAll('_', '\\_'))
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/:(?=\/\/)|(?<=www)\.|(?<=[\w.+-])@/gi, '\\$&');
}

function code(text: string): string {
  return oneLine(text).replace(/`/g, "'");
}

/** Without line ends, control characters, and marks that turn the reading direction of what follows. */
function oneLine(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
