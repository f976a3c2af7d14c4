import type { Kind } from '../../notes/note';
import type { Role } from '../lint/feedback-lint';
import type { Prose } from '../prose/prose';
import type { Sections } from '../sections';
import { finiteVerb } from './finite-verb';
import { codeNouns } from './nouns';
import type { Remark } from './remarks';

/** What a role is read from. */
export interface Read {
  readonly prose: Prose;
  readonly labelled: Sections;
  readonly remarks: readonly Remark[];
  readonly kind?: Kind;
}

/** Thanks and praise, in the words that they are made of. */
const praise =
  / (?:nice|great|awesome|excellent|neat|cool|slick|lovely|elegant|brilliant|fantastic|wonderful|beautiful|impressive|sweet|perfect|amazing|superb|lgtm|kudos|thanks|thank you|thx|ty|well done|good job|good work|good stuff|good catch|good call|good idea|good point|nicely|(?:i|really|do) like|i love|love (?:it|this|that|how|the)|happy to see|glad|looks? (?:good|great|fine|right|correct|ok|okay|reasonable|sane|sensible|clean)|makes sense|very clear|much (?:better|cleaner|nicer|clearer|simpler|easier)|(?:cleaner|clearer|simpler|nicer|easier|faster|readable|better) now|wow|yay|clever|\+1|ship it) /;
const blame =
  / (?:but|however|though|although|except|wrong|bug|broken|useless|garbage|crap|rubbish|trash|junk|nonsense|disaster|ugly|bad|worse|incorrect|redundant|unnecessary|unneeded|superfluous|pointless|confusing|misleading|weird|odd|strange|inconsistent|missing|lacks|lacking|unused|typo|duplicated?|misspelled|too|hard to|not sure|doubt|problem|issue|concern|concerned|worried|careful|hacky|fragile|brittle|inefficient|expensive|overkill|unclear|never used|no longer used|hates|unfortunately|seems off|dangerous|unsafe|racy|not great|doesn't make sense|shouldn't|don't like|not a fan|unrelated|violates|contradicts|stray|leftover|sucks|yuck|yucky|gross|ew|nasty|smells?|nit) /;
/** What somebody says who was asked: agreement, what was done, what is going to be done. */
const answer =
  /^ (?:[@§,] ){0,2}(?:(?:ah+|oh|ok|okay|well|right|true|sorry|oops|ops|whoops|yes|yep|yup|yeah|ya|nope|no|sure|agreed?|exactly|correct|indeed|done|fixed|ack|acknowledged|removed|added|changed|updated|renamed|moved|addressed|will (?:do|fix|change|update|add|remove|rename)|my bad|my mistake|good (?:catch|point|call|idea|question|eye|spot)|great (?:catch|point|call|idea)|nice catch|you're right|you are right|fair (?:enough|point)|got it|gotcha|i see|i'll|i will|because|no problem|np|noted|understood|makes sense|that's (?:right|true|correct|fair|a good)|thanks|thank you|thx|it's ok|it is ok|same here|as (?:before|above|discussed)) [,.!:;–—-] |(?:because|i'll|i will|will (?:do|fix)|my bad|oops|ops|whoops|good (?:catch|point|call)|you're right|you are right|ah|oh|yes|yep|yup|yeah|ya|nope|done|fixed|agreed|ack|sure) )/;
const ownDeed =
  / (?:i|i've|i have|we've) (?:also |just |actually |only |already |now |since |then |have |intentionally |deliberately |had to |wanted to )*(?:added|fixed|changed|moved|reformatted|chose|decided|used|copied|wrote|made|removed|renamed|updated|did|kept|left|put|split|refactored|rebased|pushed|reverted|implemented|introduced|tested|tried to|wanted|was trying|created|switched|replaced|dropped|uploaded|amended|opened|filed|expect the) /;
const promise = / (?:i'll|i will|will) (?:also |just |then )?(?:fix|do|change|update|add|move|remove|rename|address|look into|push|send|handle|try|follow up|rebase|revert|clean|split|test|check|make that|do that) (?:it|this|that|these|them|those|in|a|the|for|up|asap|soon|later|next|[.,!])|^ (?:unfortunately|this is (?:intentional|intended|on purpose|by design)|i thought about|i considered|i'd rather keep|i would keep|i'd keep|i prefer to keep|let me|see (?:my|the|his|her) (?:comment|reply|answer|other)) /;
const ownWork = / my (?:debugging|local|machine|first|last|previous|earlier|old|other|own|code|logic|change|changes|commit|patch|intention|intent|plan|pr|branch|implementation|approach|goal|idea was|reasoning|next) /;
const chatter = /^ (?:todo|note to (?:self|other|myself)|note for|reminder|fyi|heh|haha|lol|hehe|self-review|recheck|bump|ping|test|done in|see (?:above|below|§§)|ditto|looks like we don't) /;
const pastStart = /^ (?:§ |this |that |it |they |these |the [a-z§]+ |i |we )(?:was|were|had|did) /;
const judging = / (?:i think|i believe|i feel|imo|imho|seems|looks like|i'd|i would|not|never|no|isn't|doesn't|don't|aren't|wasn't|didn't|can't|cannot|won't) /;

/** What a comment is for. What the author said it is decides only where the words leave it open. */
export function roleOf({ prose, labelled, remarks, kind }: Read): Role {
  if (prose.words.length === 0) return remarks.length > 0 ? 'fragment' : 'other';
  if (labelled.sections.length > 0) return kind === 'ask' || labelled.sections.some(({ part }) => part === 'question') ? 'question' : 'feedback';
  const all = remarks.map(({ gist }) => gist.line).join('');
  const asked = remarks.some(({ isAsked }) => isAsked);
  const first = remarks[0]!.gist.line;
  if (chatter.test(first) && (!asked || /^ (?:todo|note to) /.test(first))) return 'other';
  if (prose.words.length <= 2 && /^ (?:hm+|huh|meh|eh) /.test(first)) return 'feedback';
  if (isAnswer(first, all, asked)) return 'reply';
  if (prose.words.length <= 12 && /[;{}]$/.test(prose.own.trimEnd())) return 'fragment';
  if (praise.test(all) && !asked && !blame.test(all) && !/ (?:not|isn't|doesn't|don't|would be|could) /.test(all) && !remarks.some(({ gist }) => gist.asks)) return 'praise';
  if (/ (?:looks good|look good|lgtm|all good|makes sense|good now|fine now|nice) (?:to me |now |here )?(?:[.!…] |: \) |$)/.test(all.slice(-40)) && !remarks.some(({ gist }) => firm.test(gist.line))) return 'praise';
  if (isFragment(remarks, prose)) return 'fragment';
  if (asked) return 'feedback';
  const questions = remarks.filter(({ gist }) => gist.asks);
  // Observed, then asked: that is how an improvement is taught, if it is called one.
  const isTaught = kind === 'improve' && remarks.some(({ behavior }) => behavior);
  if (questions.length > 0 && !isTaught && !remarks.some(({ impact }) => impact)) return 'question';
  if (remarks.some(({ impact, nextStep }) => impact || nextStep) || (kind === 'improve' && !pastStart.test(first))) return 'feedback';
  if (blame.test(all)) return 'feedback';
  return isNeutral(remarks) ? 'reply' : 'feedback';
}

/** A request that praise at the end does not take back. */
const firm = / (?:should|could|can you|please|need|must|instead|rather|why|would|but|however|not) /;

function isAnswer(first: string, all: string, asked: boolean): boolean {
  if (answer.test(first)) return !asked || /^ (?:[a-z']+ )?(?:yes|yep|yup|yeah|ya|ah|oh|oops|ops|whoops|done|fixed|because|good|thanks|agreed|i'll|will|you're|you are|you) (?!can|could|should|need)/.test(first);
  if (promise.test(all) && !/ (?:could you|can you|please|should we|if you) /.test(all)) return true;
  return !asked && (ownDeed.test(all) || ownWork.test(all));
}

/** A piece without a verb of its own, and nothing that says what is amiss: a replacement, or a line of code. */
function isFragment(remarks: readonly Remark[], { own, words }: Prose): boolean {
  if (remarks.some(({ isAsked }) => isAsked)) return false;
  const signs = own.match(/[=;{}[\]<>|&_$()*]/g)?.length ?? 0;
  if (signs > 2 && signs * 2 >= words.length) return true;
  if (remarks.some(({ gist }) => /^ (?:nit|nits|minor|style|typo|optional|tiny|small|super) /.test(gist.line) || blame.test(gist.line))) return false;
  const isBare = remarks.every(({ gist, clauses }) => gist.tokens.length <= 8 && !clauses.some((clause) => finiteVerb(clause)));
  return isBare && (words.every(({ isName }) => isName) || !remarks.some(({ gist }) => gist.tokens.some(({ text }) => codeNouns.has(text) || /^(?:here|there|why|what|how|this|that|these|same|ditto|also|question|extra|just|really|still|hm+|huh)$/.test(text))));
}

/** Facts told without a fault in them: what an author explains. */
function isNeutral(remarks: readonly Remark[]): boolean {
  const [{ gist }] = remarks as [Remark];
  return pastStart.test(gist.line) || !judging.test(gist.line) || / (?:fine|ok|okay|good|enough) \. $/.test(gist.line);
}
