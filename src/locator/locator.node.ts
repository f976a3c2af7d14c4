import { performance } from 'node:perf_hooks';
import type { Anchor } from '../core/anchors/anchor';
import type { Outline } from '../core/anchors/syntax/outline';
import { unitOf } from '../core/anchors/syntax/same-unit';
import { takeAnchor, wholeLines } from '../core/anchors/take';
import { splitLines } from '../core/text/lines';
import { blobIdOf } from './blob-id.node';
import { Effort, mostEffort } from './effort';
import { Histories } from './histories.node';
import { judge } from './judge';
import { findPlace } from './locate';
import { locateAnchor } from './locate-anchor';
import type { OutlineParser } from './parse-outline';
import type { LocatedCode } from '../protocol/locate';
import type { LocateRequest } from './request';

/** Finds places with whatever is at hand: today's texts, syntax, and git. */
export class Locator {
  private readonly histories = new Histories();

  constructor(private readonly parser: OutlineParser) {}

  async locate(request: LocateRequest): Promise<LocatedCode> {
    const { path, languageId, before, startLine, endLine, after, git, stored } = request;
    const effort = new Effort(mostEffort, () => performance.now());
    const parse = await this.parser.forFile(path, languageId);
    const lines = splitLines(before);
    const first = Math.min(startLine, lines.length) - 1;
    const last = Math.min(endLine, lines.length) - 1;
    const history = git && this.histories.of(git.repo, git.from, git.to);
    // What a note would store is taken from the text, and then only that is used, unless git still has the text.
    if (stored) return locateAnchor(anchorOf(path, before, first, last, parse(before)), { texts: after, history, prefix: '', blobIdOf, parse, effort });
    const evidence = await findPlace({ path, first, last, before, after, parse, effort, ...(history ? { history } : {}) });
    return judge(path, evidence.old, evidence);
  }

  close(): void {
    this.histories.close();
  }
}

/** What a note on these lines (from 0, both included) stores. */
function anchorOf(path: string, text: string, first: number, last: number, outline: Outline | undefined): Anchor {
  const lines = splitLines(text);
  const unit = outline && unitOf(outline, first, last);
  return { ...takeAnchor({ path, blob: blobIdOf(text, '') }, lines, wholeLines(first + 1, last + 1, lines)), ...(unit ? { unit } : {}) };
}
