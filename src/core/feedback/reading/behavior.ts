import type { Clause } from './clauses';
import { finiteVerb, isInverted, skipFrame, type Finite } from './finite-verb';
import { isImperative } from './next-step';
import { codeNouns } from './nouns';
import type { Gist } from './tokens';
import { ingOfCode, pastOfCode, plainOfCode, presentOfCode } from './verbs';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Qualities that can be checked. Others are judgments. */
const checkable = list(
  'empty null none undefined missing unused absent different identical same equal deprecated duplicated duplicate hardcoded hard-coded static public private protected ' +
    'final async asynchronous sync synchronous optional available present gone global local mutable immutable nullable true false zero negative positive ' +
    'case-sensitive sorted unsorted recursive reachable unreachable dead public-facing off-by-one uninitialized unbounded open closed new old nested part able unable ' +
    'responsible specific thread dependent independent thread-safe longer shorter larger smaller bigger higher lower more less full generic abstract virtual mandatory optional internal external implied valid invalid possible impossible long-running exclusive inclusive relative absolute',
);
const adverb = /^(?:not|almost|exactly|pretty|quite|rather|kind|sort|of|often|sometimes|already|still|just|also|now|never|always|both|all|even|being|then|again|no|longer|any|here|too|so|very|quite|(?!early|family|reply|apply|supply|only$)[a-z]{2,}ly|only)$/;
/** Judgments that look like participles. */
const judging = list('complicated convoluted confused contrived misguided overcomplicated crowded outdated dated involved bloated twisted tired limited unrelated related suited justified advised overkill tempted interested');
/** What goes on in a head, or is thought of something, in the form of what goes on. */
const mental = /^(?:going|wondering|thinking|suggesting|asking|hoping|saying|talking|looking|trying|assuming|guessing|expecting|interesting|confusing|misleading|surprising|annoying|worrying|frustrating|nothing|something|anything|everything|missing-out|concerning|fitting|amazing|boring|exciting|tempting|string)$/;
/** What is asked for or thought in the form of a statement. */
const wished = list('supposed needed required preferred expected encouraged recommended wanted confused worried concerned unsure sure afraid fine ok okay good better best bad nice great wrong right correct');
const conditional = new Set(['when', 'whenever', 'if', 'unless', 'so', 'instead', 'then', 'otherwise', 'once', 'whenever', 'until', 'therefore', 'hence', 'thus', 'where', 'so that']);
const lacking = / (?:missing|lacks|lacking|no longer|unused|duplicated?|leftover|left over|superfluous|stray|trailing|doubled?) (?:an? |the |any )?(?:[a-z'-]+ )?(?:[a-z'-]+ )?/;

/** `already defined in §`: its subject is what the comment stands at. */
const unsaid = /^ (?:nit |also |but |and )?(?:not|never|no longer|already|only|still) (?:used|called|tested|defined|declared|handled|checked|covered|closed|set|initialized|exported|documented|imported|exists|referenced|sorted|indented|released|done in|there) /;

/** Whether a sentence states what can be checked: what the code does, has or lacks, what a change did. */
export function behaviorIn(gist: Gist, clauses: readonly Clause[]): boolean {
  let isConditional = false;
  return clauses.some((clause, i) => {
    const isSaid = isFact(clause, gist, isConditional) && !(clause.lead === 'that' && i > 0 && isWish(clauses[i - 1]!));
    isConditional ||= /^(?:if|when|unless|once|then)$/.test(clause.lead);
    return isSaid;
  });
}

/** `make sure that …`, `we should assert that …`: what comes then is wished for, not so. */
function isWish(clause: Clause): boolean {
  return isImperative(clause) || isInverted(clause) || finiteVerb(clause)?.kind === 'modal';
}

function isFact(clause: Clause, gist: Gist, isConditional: boolean): boolean {
  if (clause.asks || isInverted(clause) || conditional.has(clause.lead)) return false;
  const finite = finiteVerb(clause);
  if (!finite) return !gist.asks && isLack(clause);
  if (finite.subject === undefined && finite.kind !== 'be' && finite.kind !== 'have') return false;
  if (isImperative(clause) && clause.lead === '') return false;
  const { words } = clause;
  const after = words.slice(finite.at + 1);
  const about = words.slice(skipFrame(words), finite.at);
  if (about.some((word) => /^(?:why|what|how|whether)$/.test(word)) || /^(?:not sure|no idea|i wonder|wonder)/.test(words.slice(0, 3).join(' '))) return false;
  // Neither a concession nor a custom is an observation.
  if (finite.subject === 'we' && / (?:usually|generally|normally|typically|mostly|always|prefer) /.test(clause.line)) return false;
  if (words[0] === 'i' && /^(?:know|realize|understand|get|agree|appreciate)$/.test(words[1] ?? '')) return false;
  // `which values are valid`: a question inside of a statement.
  if (clause.lead === 'which' && codeNouns.has(words[0] ?? '')) return false;
  if (clause.lead === 'as' && /^(?:you|i)$/.test(finite.subject ?? '')) return false;
  switch (finite.kind) {
    case 'modal':
      return isForetold(clause, finite, isConditional) || (/^(?:can|may|might|could)$/.test(words[finite.at]!) && isState(after)) || isBarred(words[finite.at]!, finite, after);
    case 'be':
      return isFactOfBeing(words, finite, after, about);
    case 'have':
      return finite.subject !== 'i' && words[finite.at] !== "i've" && !/^(?:a|some|any|no) (?:question|concern|doubt|problem|idea|preference)/.test(after.join(' '));
    case 'do':
      if (finite.isNegated && /^(?:(?:really|actually|even|not) )?(?:seem|appear|look) (?:to|like)/.test(after.join(' '))) return isFactOfBeing(words, finite, after.filter((word) => !/^(?:seem|appear|look|to|like|be|it's)$/.test(word)), about);
      if (finite.isNegated && finite.subject !== 'i' && firstReal(after) === 'have' && !/ have (?:to|any (?:problem|objection|preference)) /.test(clause.line)) return true;
      if (finite.subject === 'i' && /^(?:see|find) /.test(after.filter((word) => word !== 'not').join(' ')) && after.length > 2 && !/ (?:why|need|reason|point|problem|issue|how|value|harm|benefit) /.test(clause.line)) return true;
      if (!finite.isNegated) return finite.subject !== 'i' && !plainOfCode.has(firstReal(after)) && after.length > 0 && !/^(?:we|you|it|this|that|not|need|want|have|make|look|seem)$/.test(after[0]!);
      return finite.isNegated && finite.subject !== 'i' && !/^(?:look|seem|sound|feel|matter|need|want|have|think|like|know|see|care|mind|really|necessarily|make|believe|understand)$/.test(firstReal(after)) && plainOfCode.has(firstReal(after));
    case 'verb':
      if (/^(?:looks|seems|appears|look|seem|appear)$/.test(words[finite.at]!)) return isFactOfBeing(words, finite, after.filter((word) => !/^(?:to|be|like|me)$/.test(word)), about);
      if (/^(?:sounds?|feels?)$/.test(words[finite.at]!)) return false;
      return finite.subject !== 'i' && !(presentOfCode.has(words[finite.at]!) && /^(?:makes|seems|looks|needs)$/.test(words[finite.at]!));
  }
}

/** What code will do is a fact of it, as long as it hangs on no condition: `this will still return null`. */
function isForetold({ words, line }: Clause, finite: Finite, isConditional: boolean): boolean {
  if (!/^(?:will|won't|it'll|that'll|this'll)$/.test(words[finite.at]!) || /^(?:i|we|you)$/.test(finite.subject ?? 'i') || / (?:if|would|should) /.test(line) || isConditional) return false;
  const verb = firstReal(words.slice(finite.at + 1).filter((word) => !/^(?:still|never|not|only|now)$/.test(word)));
  return verb !== '' && !/^(?:be|need|want|make|help|probably|likely)$/.test(verb);
}

/** `cannot be reached`, `can only run once`: a limit of the code, not of a person. */
function isBarred(verb: string, finite: Finite, after: readonly string[]): boolean {
  if (/^(?:i|we|you|who|what)$/.test(finite.subject ?? 'i')) return false;
  return /^(?:can't|cannot|couldn't)$/.test(verb) || (/^(?:can|could)$/.test(verb) && /^(?:only|never|not)$/.test(after[0] ?? '') && after[1] !== 'be' ) || (verb === 'can' && after[0] === 'only');
}

/** `can be null`: a state that somebody has to reckon with, where `can be private` proposes one. */
function isState([first = '', ...rest]: readonly string[]): boolean {
  if (/^(?:also |still |now |already )*(?:raise|throw|return|fail|happen|occur|contain|overflow|leak|race|hang|produce|yield|emit) /.test(`${[first, ...rest].join(' ')} `)) return true;
  const state = rest.find((word) => !adverb.test(word)) ?? '';
  return first === 'be' && /^(?:null|none|nil|undefined|empty|zero|negative|missing|absent|stale|called|concurrent|invalid|nan|nullptr)$/.test(state);
}

function isFactOfBeing(words: readonly string[], finite: Finite, after: readonly string[], about: readonly string[]): boolean {
  const rest = after.filter((word) => !adverb.test(word));
  const first = rest[0] ?? '';
  const verb = words[finite.at]!;
  if (finite.subject === 'i' || verb === "i'm" || verb === "what's") return false;
  if (finite.subject === 'there' || verb === "there's") return !/^(?:a (?:better|way|reason|chance)|any|reason|need|way|point|something|no)$/.test(first) && !/ (?:need|reason|way|point) /.test(` ${rest.slice(0, 3).join(' ')} `);
  if (wished.has(first)) return first === 'required' && rest.length > 2;
  if (checkable.has(first)) return true;
  if (/^[a-z-]{3,}ed$/.test(first) && !judging.has(first)) return true;
  if (pastOfCode.has(first) || /^(?:used|defined|built|done|made|seen)$/.test(first)) return true;
  if (ingOfCode.has(first) || (/^[a-z-]{3,}ing$/.test(first) && !mental.test(first))) return true;
  if (first === '§') return about.length > 0;
  if (/^(?:in|inside|under|from|within|at|for|on|outside|above|below)$/.test(first)) return rest.length > 1;
  if (/^(?:a|an|the|one|some|another|our|its)$/.test(first) && rest.length > 1) {
    if ((finite.subject === '§' || codeNouns.has(finite.subject ?? '')) && !/ (?:great|good|bad|better|nice|poor|weird|odd|strange|big|little|bit|lot|nit|mess|problem|idea|hack|pain|shame|must|mistake|typo|misnomer) /.test(` ${rest.slice(1, 4).join(' ')} `)) return true;
    return rest.slice(1, 5).some((word) => word === '§' || codeNouns.has(word)) && !/ (?:great|good|bad|better|nice|weird|odd|strange|real|bug|typo|nit|error|problem|issue|change|mess) /.test(` ${rest.slice(1, 5).join(' ')} `);
  }
  return /^\d/.test(first);
}

function isLack(clause: Clause): boolean {
  if (unsaid.test(clause.line)) return true;
  const found = lacking.exec(clause.line);
  if (!found) return false;
  return clause.words.some((word) => codeNouns.has(word) || word === '§');
}

function firstReal(words: readonly string[]): string {
  return words.find((word) => !/^(?:not|really|actually|even|currently|also|just|always|ever|seem|to|explicitly|properly)$/.test(word)) ?? '';
}
