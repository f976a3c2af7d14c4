import type { Prose } from '../prose/prose';
import type { ConductModel } from './conduct-model';
import { learned } from './learned-sum';
import { asking } from './questions';
import { uncivilModel } from './uncivil-model';

/** How far a comment is impatient, mocking, insulting, demanding or bitter, from 0 to 1. */
export function incivility(prose: Prose, harsh: number, hedged: number): number {
  const score = calibrated(learned(uncivilModel, prose, harsh, hedged), uncivilModel);
  return score >= found && isPlainQuestion(prose, harsh) ? belowFound : score;
}

const found = 0.5;
const belowFound = 0.49;
const fewWords = 8;
const personal = /\b(?:you|your|yours|yourself|u)\b|[?!]{2}|\.{3}|…/i;

/**
 * A short question for a reason, to nobody in particular: in threads the learned comments ask like that when they have lost
 * patience, and in a review it is how one asks.
 */
function isPlainQuestion({ own, words, sentences }: Prose, harsh: number): boolean {
  const only = sentences.length === 1 ? sentences[0]! : undefined;
  return only !== undefined && harsh === 0 && words.length <= fewWords && asking(only) >= found && !personal.test(own) && !words.some((word) => word.isLoud);
}

function calibrated(sum: number, { half, sure }: ConductModel): number {
  return 1 / (1 + Math.exp((-Math.log(9) * (sum - half)) / (sure - half)));
}
