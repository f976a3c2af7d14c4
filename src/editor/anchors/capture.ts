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

/** An anchor as the selection gives it; the same with what takes a moment to find out is looked for when it is asked for. */
export interface Capture {
  readonly now: Anchor;
  readonly facts: SituationFacts;
  /** Asks git and the language, in the next turn of the process: what was told to VS Code before goes out first. */
  findOut(): Finding;
}

export interface Finding {
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
  return { now, facts, findOut: () => findOut(document, range, text, { anchor: now, facts }) };
}

function findOut(document: TextDocument, range: TextRange | undefined, text: string, known: FoundOut): Finding {
  const begun = new Promise<void>((resolve) => setTimeout(resolve));
  const inTurn = <T>(work: () => Promise<T>, fallback: T): Promise<T> => orElse(begun.then(work), fallback);
  const symbol = range ? inTurn(() => symbolPath(document.uri, toRange(range)), []) : Promise.resolve([]);
  const rest = Promise.all([inTurn<GitFacts>(() => gitFacts(document, range), {}), inTurn(() => blobIdOf(text), undefined)]);
  const quick = Promise.race([symbol, new Promise<[]>((resolve) => setTimeout(resolve, patience, []))]);
  const foundOut = async (names: Promise<readonly string[]>): Promise<FoundOut> => {
    const [found, [git, blob]] = await Promise.all([names, rest]);
    return withFacts(known, found, git, blob);
  };
  return { soon: foundOut(quick), later: foundOut(symbol) };
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
