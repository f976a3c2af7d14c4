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

/** The Situation in words. More facts only ever add to the end of what fewer facts gave. */
export function situationSentence(facts: SituationFacts): string {
  const pieces = [`In ${plain(facts.path)}${lineSuffix(facts)}`];
  if (facts.symbol?.length) pieces.push(`in \`${code(facts.symbol.join('.'))}\``);
  const commit = facts.commit?.slice(0, 7);
  if (facts.branch) pieces.push(`on ${plain(facts.branch)}${commit ? ` at ${commit}` : ''}`);
  else if (commit) pieces.push(`at ${commit}`);
  if (facts.changedBy?.length) pieces.push(`last changed by ${facts.changedBy.slice(0, 2).map(plain).join(' and ')}`);
  return pieces.join(', ');
}

function lineSuffix({ startLine, endLine }: SituationFacts): string {
  if (startLine === undefined) return '';
  return endLine === undefined || endLine === startLine ? ` ${startLine}` : ` ${startLine}-${endLine}`;
}

/** Names come from files and git, so they may hold anything: one line, and no Markdown that would take effect. */
function plain(text: string): string {
  return oneLine(text).replace(/[<>]/g, '').replace(/[\\`*[\]!]/g, (mark) => `\\${mark}`);
}

function code(text: string): string {
  return oneLine(text).replace(/`/g, "'");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
