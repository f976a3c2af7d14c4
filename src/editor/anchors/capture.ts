import { Range, type TextDocument } from 'vscode';
import type { Anchor, TextRange } from '../../core/anchors/anchor';
import { takeAnchor } from '../../core/anchors/take';
import type { SituationFacts } from '../../core/feedback/situation';
import { splitLines } from '../../core/text/lines';
import { codePlaceOf } from '../platform/code-place';
import { blobIdOf } from './blob-id';
import { type GitFacts, gitFacts } from './git-facts';
import { symbolPath } from './symbol-path';

/** How long git's answer is held back for the language's, in milliseconds: a language server may take long to start. */
const patience = 400;

/** An anchor, and what the same facts say in words. */
export interface FoundOut {
  readonly anchor: Anchor;
  readonly facts: SituationFacts;
}

/** An anchor as the selection gives it, and the same with what takes a moment to find out. */
export interface Capture {
  readonly now: Anchor;
  readonly facts: SituationFacts;
  /** With what git knows, and the language if it is quick. Never rejects: what cannot be found out is left out. */
  readonly soon: Promise<FoundOut>;
  /** With everything; never rejects either. */
  readonly later: Promise<FoundOut>;
}

/** Takes the anchor of a range in a document (the file as a whole without one); undefined where no note can be taken. */
export function captureAnchor(document: TextDocument, range: TextRange | undefined): Capture | undefined {
  const place = codePlaceOf(document.uri);
  if (!place) return undefined;
  const { path } = place;
  const text = document.getText();
  const now = takeAnchor({ path }, splitLines(text), range);
  const facts: SituationFacts = range ? { path, startLine: range.startLine, endLine: range.endLine } : { path };
  const symbol = range ? orElse(symbolPath(document.uri, toRange(range)), []) : Promise.resolve([]);
  const rest = Promise.all([orElse<GitFacts>(gitFacts(document, range), {}), orElse(blobIdOf(text), undefined)]);
  const quick = Promise.race([symbol, new Promise<[]>((resolve) => setTimeout(resolve, patience, []))]);
  const foundOut = async (names: Promise<readonly string[]>): Promise<FoundOut> => {
    const [found, [git, blob]] = await Promise.all([names, rest]);
    return withFacts({ anchor: now, facts }, found, git, blob);
  };
  return { now, facts, soon: foundOut(quick), later: foundOut(symbol) };
}

function withFacts({ anchor, facts }: FoundOut, symbol: readonly string[], git: GitFacts, blob: string | undefined): FoundOut {
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
