import { Range, type TextDocument } from 'vscode';
import type { Anchor, TextRange } from '../../core/anchors/anchor';
import { takeAnchor } from '../../core/anchors/take';
import type { SituationFacts } from '../../core/feedback/situation';
import { splitLines } from '../../core/text/lines';
import { codePlaceOf } from '../platform/code-place';
import { blobIdOf } from './blob-id';
import { type GitFacts, gitFacts } from './git-facts';
import { symbolPath } from './symbol-path';

/** An anchor as the selection gives it, and the same with what takes a moment to find out. */
export interface Capture {
  readonly now: Anchor;
  readonly facts: SituationFacts;
  /** Never rejects: what cannot be found out is left out. */
  readonly later: Promise<{ readonly anchor: Anchor; readonly facts: SituationFacts }>;
}

/** Takes the anchor of a range in a document (the file as a whole without one); undefined where no note can be taken. */
export function captureAnchor(document: TextDocument, range: TextRange | undefined): Capture | undefined {
  const place = codePlaceOf(document.uri);
  if (!place) return undefined;
  const { path } = place;
  const text = document.getText();
  const now = takeAnchor({ path }, splitLines(text), range);
  const facts: SituationFacts = range ? { path, startLine: range.startLine, endLine: range.endLine } : { path };
  return { now, facts, later: findOut(document, text, now, facts) };
}

async function findOut(
  document: TextDocument,
  text: string,
  anchor: Anchor,
  facts: SituationFacts,
): Promise<{ readonly anchor: Anchor; readonly facts: SituationFacts }> {
  const { range } = anchor;
  const [symbol, git, blob] = await Promise.all([
    range ? orElse(symbolPath(document.uri, toRange(range)), []) : [],
    orElse<GitFacts>(gitFacts(document, range), {}),
    orElse(blobIdOf(text), undefined),
  ]);
  const { commit } = git;
  const named = symbol.length > 0 ? { symbol } : {};
  return {
    anchor: { ...anchor, ...named, ...(commit ? { commit } : {}), ...(blob ? { blob } : {}) },
    facts: { ...facts, ...named, ...git },
  };
}

function toRange(range: TextRange): Range {
  return new Range(range.startLine - 1, range.startColumn - 1, range.endLine - 1, range.endColumn - 1);
}

async function orElse<T>(work: Promise<T>, fallback: T): Promise<T> {
  try {
    return await work;
  } catch {
    return fallback;
  }
}
