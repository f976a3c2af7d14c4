import { behaviorIn } from './behavior';
import { clausesOf, type Clause } from './clauses';
import { impactIn } from './impact';
import { isBareProposal, isRequest } from './next-step';
import { rationaleIn } from './rationale';
import { situationIn } from './situation-said';
import type { Gist } from './tokens';

/** One sentence of a comment, and which parts of feedback it holds. */
export interface Remark {
  readonly gist: Gist;
  readonly clauses: readonly Clause[];
  readonly situation: boolean;
  readonly behavior: boolean;
  readonly impact: boolean;
  readonly rationale: boolean;
  readonly nextStep: boolean;
  /** Whether the next step is asked for in so many words, and not only put down as what is meant instead. */
  readonly isAsked: boolean;
}

/** @param known remarks of a text that is much the same; what was read in a sentence is not read in it again */
export function remarksOf(gists: readonly Gist[], known: readonly Remark[] = []): readonly Remark[] {
  const readBefore = new Map(known.map((remark) => [remark.gist.line, remark]));
  return gists.map((gist) => {
    const clauses = clausesOf(gist);
    const same = readBefore.get(gist.line);
    return same ? { ...same, gist, clauses } : remarkOf(gist, clauses);
  });
}

function remarkOf(gist: Gist, clauses: readonly Clause[]): Remark {
  const isAsked = isRequest(gist, clauses);
  return {
    gist,
    clauses,
    situation: situationIn(gist),
    behavior: behaviorIn(gist, clauses),
    impact: impactIn(gist, clauses),
    rationale: rationaleIn(gist, clauses),
    nextStep: isAsked || isBareProposal(gist, clauses),
    isAsked,
  };
}
