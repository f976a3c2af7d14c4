import { labelMarkup, type Part } from '../parts';
import { readComment } from '../reading/reading';
import type { Clause } from '../reading/clauses';
import type { Remark } from '../reading/remarks';
import { textOfPart } from '../sections';
import { escapeSnippet } from '../skeleton';

/** A part of a comment laid out anew; an open one waits for its words. */
export interface LaidOut {
  readonly part: Part;
  readonly text: string;
  readonly isOpen: boolean;
}

const order: readonly Part[] = ['situation', 'behavior', 'impact', 'nextStep', 'question'];
/** Parts that are there even when nothing was said of them. */
const asked: readonly Part[] = ['situation', 'behavior', 'impact'];

/**
 * Lays an existing comment out under its parts. Nothing is lost and nothing made up: every character but white space stands
 * under one of the parts, sentences whole, and what is missing is left open.
 * @param situation what stands under Situation when the comment names no place of its own, such as file and line
 */
export function restructureAsSbi(text: string, situation = ''): readonly LaidOut[] {
  const { labelled, remarks } = readComment(text);
  const found = new Map<Part, string[]>();
  const put = (part: Part, words: string): void => {
    if (words.trim() !== '') found.set(part, [...(found.get(part) ?? []), words.trim()]);
  };
  const freeEnd = labelled.sections[0]?.labelStart ?? text.length;
  for (const piece of piecesOf(text, freeEnd, remarks)) put(piece.part, piece.words);
  for (const part of order) put(part, textOfPart(labelled, part));
  if (!found.has('situation')) put('situation', situation);
  return order
    .filter((part) => found.has(part) || asked.includes(part))
    .map((part) => ({ part, text: (found.get(part) ?? []).join('\n'), isOpen: !found.has(part) }));
}

/** The same as a snippet in VS Code's syntax, with a tab stop in each open part. */
export function restructuredSnippet(laidOut: readonly LaidOut[]): string {
  let stop = 0;
  return laidOut.map(({ part, text, isOpen }) => `${labelMarkup(part)} ${isOpen ? `$${(stop += 1)}` : escapeSnippet(text)}`).join('\n\n');
}

function* piecesOf(text: string, end: number, remarks: readonly Remark[]): Generator<{ part: Part; words: string }> {
  const free = remarks.filter(({ gist }) => gist.start < end);
  if (free.length === 0) {
    yield { part: 'behavior', words: text.slice(0, end) };
    return;
  }
  for (let i = 0; i < free.length; i++) {
    // What stands before the first sentence or between two, such as a fence or a list's sign, goes with its neighbour.
    const from = i === 0 ? 0 : free[i]!.gist.start;
    const to = free[i + 1]?.gist.start ?? end;
    const remark = free[i]!;
    const effect = remark.behavior && remark.impact ? effectIn(remark) : undefined;
    if (effect === undefined) yield { part: partOf(remark), words: text.slice(from, to) };
    else {
      yield { part: 'behavior', words: text.slice(from, effect).replace(/,\s*$/, '') };
      yield { part: 'impact', words: text.slice(effect, to) };
    }
  }
}

/** `…, so opening takes longer`, `…, which leaks`: where the effect begins inside of its sentence. */
function effectIn({ clauses, gist }: Remark): number | undefined {
  const at = clauses.findIndex(({ lead }: Clause, i) => i > 0 && (lead === 'so' || lead === 'which' || lead === 'therefore' || lead === 'so that'));
  const start = clauses[at]?.start;
  if (start === undefined) return undefined;
  const tie = gist.tokens.filter((token) => token.start < start).reverse().find(({ text }) => /^(?:so|which|therefore)$/.test(text));
  return tie?.start;
}

function partOf({ gist, isAsked, nextStep, impact, behavior }: Remark): Part {
  if (isAsked && !gist.asks) return 'nextStep';
  if (gist.asks) return isAsked ? 'nextStep' : 'question';
  if (behavior) return 'behavior';
  if (impact) return 'impact';
  return nextStep ? 'nextStep' : 'behavior';
}
