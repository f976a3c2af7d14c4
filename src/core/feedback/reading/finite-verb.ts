import type { Clause } from './clauses';
import { codeNouns } from './nouns';
import { sign } from './tokens';
import { ingOfCode, pastOfCode, plainOfCode, presentOfCode } from './verbs';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const being = list("is are was were isn't aren't wasn't weren't ain't it's that's there's they're you're we're he's i'm what's");
const having = list("has have had hasn't haven't hadn't we've you've they've i've");
const doing = list("does do did doesn't don't didn't");
const modal = list(
  "should could would can must might may shall will won't shouldn't couldn't wouldn't can't cannot mustn't it'll it'd we'll you'll they'll that'll this'll i'd i'll we'd you'd they'd let's lets " +
    'ought needs wants want wanna gonna shd cud please pls plz',
);
const pronouns = list('it this that these those they he she there which who everything nothing something nobody none both each all neither one anything');
const persons = list('we you i');
const determiners = list('the a an this that these those its our your my their his her each every all any some no another both other two three same new old only such various many several one');
const adverbs = list(
  "not never always only already still just also now currently really actually probably likely basically even ever again then no longer yet often sometimes usually generally typically directly " +
    'currently implicitly explicitly silently accidentally both all simply almost certainly definitely apparently clearly obviously effectively essentially first either neither mostly quite rather very too so pretty here elsewhere',
);
const prepositions = list('of in on at to for with from by into onto over under about between through without within against as like than per via before after');

/** The first verb of a clause that has a person and a tense, and what it is about. */
export interface Finite {
  readonly kind: 'be' | 'have' | 'do' | 'modal' | 'verb';
  /** Index of its token. */
  readonly at: number;
  /** The token right before it that is no adverb; absent when the clause begins with the verb. */
  readonly subject: string | undefined;
  readonly isNegated: boolean;
}

const opinion = list('think believe guess suppose assume feel wonder suspect mean know hope imagine expect prefer remember wondering thinking guessing imho imo afaik afaict iirc fwiw see understand find');
const asking = list('what why how who whose where when which');

/** Finds the finite verb of a clause, after frames of opinion such as `I think` and `it looks like`. */
export function finiteVerb(clause: Clause): Finite | undefined {
  const { words } = clause;
  const start = skipFrame(words);
  let subject = subjectBefore(words, start);
  for (let i = start; i < words.length; i++) {
    const word = words[i]!;
    const isNegated = /n't$/.test(word) || words[i + 1] === 'not' || words[i + 1] === 'no' || words[i + 1] === 'never' || words[i - 1] === 'never';
    const about = subject;
    const found = (kind: Finite['kind']): Finite => ({ kind, at: i, subject: about, isNegated });
    if (being.has(word)) return found('be');
    if (having.has(word)) return words[i + 1] === 'to' ? found('modal') : found('have');
    if (doing.has(word)) return found('do');
    if (modal.has(word) || (word === 'need' && subject !== undefined && words[i + 1] === 'to')) return found('modal');
    if (subject !== undefined && isVerbOf(words, i, subject)) return found('verb');
    if (!adverbs.has(word)) subject = word;
  }
  return undefined;
}

/** Behind a plural noun these are more often what is told to somebody: `for these tests use …`. */
const requestedOnly = list('use add remove make see check try let');
/** Where the clause itself begins: behind `I think that`, `it seems`, `looks like`, `note that`. */
export function skipFrame(words: readonly string[]): number {
  let i = 0;
  while (i < words.length && (adverbs.has(words[i]!) || /^(?:and|but|so|also|well|ok|hmm+|nit|minor|note|fyi|btw|hm|ah|oh|yes|no|maybe|perhaps|imho|imo|afaik|afaict|iirc|fwiw|because|since|that|as|while)$/.test(words[i]!))) {
    if (/^(?:that|no|all|both)$/.test(words[i]!) && words[i + 1] !== '§' && !pronouns.has(words[i + 1] ?? '') && words[i + 1] !== 'the') break;
    i += 1;
  }
  const [a, b, c] = [words[i], words[i + 1], words[i + 2]];
  if (a === 'i' || a === "i'm" || a === 'i\'d') {
    const verb = adverbs.has(b ?? '') || b === 'don\'t' ? c : b;
    if (verb !== undefined && opinion.has(verb)) {
      i += verb === b ? 2 : 3;
      if (words[i] === 'that' || words[i] === 'like') i += 1;
    }
  } else if ((a === 'it' && /^(?:looks?|seems?|appears?|feels?)$/.test(b ?? '')) || /^(?:looks|seems|appears)$/.test(a ?? '')) {
    const after = i + (a === 'it' ? 2 : 1);
    if (words[after] === 'like' || words[after] === 'that' || words[after] === 'as') i = after + 1;
  } else if (a === 'note' || a === 'notice' || a === 'see') {
    i += b === 'that' ? 2 : 1;
  }
  return i;
}

/** Whether it begins like a question: `is this …`, `do we …`, `why …`. */
export function isInverted(clause: Clause): boolean {
  const { words } = clause;
  const at = words.findIndex((word) => !adverbs.has(word) && !/^(?:and|but|so|or|then|also|hm+|ok|nit|because)$/.test(word));
  const first = words[at] ?? '';
  const next = words[at + 1] ?? '';
  if (asking.has(first)) return true;
  if (!(being.has(first) || having.has(first) || doing.has(first) || modal.has(first)) || /'(?:s|re|ve|ll|d)$|^let'?s$/.test(first)) return false;
  return pronouns.has(next) || persons.has(next) || determiners.has(next) || next === '§' || next === 'not';
}

function subjectBefore(words: readonly string[], at: number): string | undefined {
  for (let i = at - 1; i >= 0; i--) if (!adverbs.has(words[i]!)) return words[i];
  return undefined;
}

function isVerbOf(words: readonly string[], at: number, subject: string): boolean {
  const word = words[at]!;
  const next = words[at + 1] ?? '';
  if (determiners.has(subject) && !pronouns.has(subject)) return false;
  // `arguments that contain paths`: what only tells which arguments are meant states nothing.
  if (/^(?:that|who)$/.test(subject) && words.lastIndexOf(subject, at) > 0) return false;
  if (prepositions.has(subject)) return false;
  const single = subject === '§' || pronouns.has(subject) || (codeNouns.has(subject) && !subject.endsWith('s')) || subject === 'class' || subject === 'alias';
  if (presentOfCode.has(word)) {
    if (codeNouns.has(word) && (being.has(next) || having.has(next) || modal.has(next) || next === 'of' || next === '')) return /^(?:it|which|that|this)$/.test(subject) && next !== 'of' && !being.has(next);
    // `these calls`, `that tests`: a plural noun behind what points at several things.
    if (codeNouns.has(word) && /^(?:these|those|both|all|two|each|no)$/.test(subject)) return false;
    return single || subject === 'all' || nounLike(words, at) || (at === 1 && !codeNouns.has(word) && (determiners.has(next) || next === sign.code || subject.endsWith('ing')));
  }
  if (plainOfCode.has(word) && !codeNouns.has(word)) return persons.has(subject) || subject === 'they' || subject === 'these' || subject === 'both' || subject === 'which' || (codeNouns.has(subject) && subject.endsWith('s') && !requestedOnly.has(word));
  if (plainOfCode.has(word)) return persons.has(subject) || subject === 'they' || (/^(?:these|which|both)$/.test(subject) && determiners.has(next));
  if (pastOfCode.has(word)) {
    if (/^(?:by|in|from|to|here|at|with|on|above|below|as)$/.test(next) || next === '') return persons.has(subject) || /^(?:it|this|they|which)$/.test(subject);
    return persons.has(subject) || pronouns.has(subject) || subject === '§' || codeNouns.has(subject);
  }
  if (ingOfCode.has(word)) return false;
  return false;
}

/** `the new schedule fires`: a word nobody knows, behind a determiner within three words, is the noun. */
function nounLike(words: readonly string[], at: number): boolean {
  for (let i = at - 2; i >= 0 && i >= at - 4; i--) if (determiners.has(words[i]!)) return !codeNouns.has(words[at]!);
  return false;
}
