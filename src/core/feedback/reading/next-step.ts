import type { Clause } from './clauses';
import { finiteVerb } from './finite-verb';
import type { Gist } from './tokens';
import { ingOfRequest, requested } from './verbs';

/** Forms in which a change is asked for or proposed whatever the verb. */
const forms = [
  / (?:should|shouldn't|shall|ought|must|mustn't|needs? to|has to|have to|shd|shld|needs|shouldnt) (?=[a-z§"])(?!(?:i|we|you|it|this|that|these|they|the|never|already) (?:happen|know|been|matter) |work |be fine|be ok|be okay|be good|be enough|be safe|not matter|happen |have been )/,
  / (?:can|could|would|will|cannot|can't|couldn't|wouldn't) (?:you|we|u) (?!ever |really )/,
  / (?:could|can|might|may) (?:also |just |probably |simply |then |now |easily |all |still |conceivably |either |both )*be (?:removed|dropped|moved|renamed|simplified|replaced|deleted|merged|combined|inlined|extracted|shortened|made|used|changed|split|improved|done|called|refactored|turned|reduced|written|rewritten|a|an|private|static|final|const|package-private|clearer|simpler|better|worth|nice|good|avoided|expanded|factored|reworded|cleaned|shared|unified|declared|marked|converted|set|put|added|omitted|optimized|initialized|restructured|further|§) /,
  / (?:this|it|that|these|they) (?:can|could|might|may) (?:also |just |probably |simply |then |now |easily |instead |either )*(?:go|use|live|move|become|return|take|do without|read|say|sit|start|just) / ,
  / (?:we|you|one) (?:can|could|might|may) (?:want to|also |just |probably |simply |then |now |easily |instead |either )*[a-z]+ /,
  / (?:please|pls|plz|let's|lets|prefer|preferably|suggest|suggested|suggestion|suggesting|recommend|recommended|propose|better to|rather) /,
  / (?:why not|why don't|why can't|why doesn't|why isn't|how about|what about|any reason not|any reason (?:why )?(?:you|we|this|it) (?:can't|don't|didn't|isn't|couldn't|not)|would it|(?:wouldn't|isn't) it (?!\?)[a-z]+|mind|consider|considered|instead|you want|you wanna|we want|you probably want|you mean|you meant|i meant|would have|i'd|i would|would rather|appreciated|would make sense|makes? (?:more )?sense to|please|worth|perhaps|thoughts) /,
  / (?:it|they|this|that|we|you) (?:probably |really )?should (?:[.!,] )?$/,
  / be (?:a |very |really |also |quite )*(?:nice|good|great|useful|helpful|cool|awesome|ideal) /,
  / (?:be|is|are|was|it's|that's|seems|look|looks|read|reads|as) (?:a (?:bit |little )?|much |far |probably |even |so |very |really |also |slightly |just )*(?:better|nicer|clearer|cleaner|simpler|easier|safer|preferable|good idea|more (?:readable|idiomatic|consistent|natural|appropriate|explicit|concise|correct|descriptive)) (?!now |this way |like this |than before )/,
  / (?:instead of|in favou?r of|no need (?:for|to)|rename to|-> |¶¶ |s\/[a-z]+\/) ?/,
  / (?:you|we|they) (?:probably |really |also )?(?:don't|do not|shouldn't|needn't) (?:really |actually |even )?(?:need|want|have to) /,
  / (?:isn't|aren't|is not|are not|not|no longer|don't think) (?:really |actually |strictly |even )?(?:needed|necessary|required)(?: here| anymore| any more| now| at all)? [§.,(]/,
  / (?:can|could|should|would) (?:this|these|it|the|that|those|all|both|§) (?:[a-z§'-]+ ){0,6}be (?:[a-z]+ly )?[a-z]+(?:ed|en|one|ade|ut) | you (?:[a-z]+ )?want (?:to )?|^ (?:could|can|might|would|probably|should) (?:also |just |probably |maybe )?(?!you|we|i|it|this|that|the|these|there)[a-z]+ /,
  / (?:missing|lacks|lacking|needs|wants|forgot|forgotten|add|extra|unneeded|stray|superfluous) (?:an? |the |to |some |one |more |any |another )?(?:[a-z§-]+ )/,
];
const lightly = new Set(
  "also please pls just then maybe perhaps and or so instead don't do not never always minor nit nits simply probably better ok okay style suggestion optional optionally possibly either same ditto here typo but alternatively ideally again definitely kindly".split(' '),
);
/** What a judgment is made with. Said without a verb it asks for nothing. */
const verdict = / (?:nice|great|good|cool|awesome|lgtm|thanks|thank|bad|ugly|weird|odd|strange|wrong|confusing|gross|hm+|hmm|huh|yuck|ugh|interesting|nope|no|any|yes|yeah|yep|ok|okay|done|agree|agreed|sure|wow|lol|neat|really|same|why|what|how|unnecessary|redundant|incorrect|broken|useless) /;
const helping = / (?:is|are|was|were|am|be|been|has|have|had|do|does|did|it's|that's|there's|i'm|they're|we're|you're|don't|doesn't|didn't|isn't|aren't|wasn't|will|won't|can|can't|cannot|could|would|i|we|you|looks|seems|think|feels|sounds|makes) /;

/** Whether a sentence asks for a concrete change or proposes one, in so many words. */
export function isRequest(gist: Gist, clauses: readonly Clause[]): boolean {
  if (wantsToKnow.test(gist.line)) return false;
  if (forms.some((form) => form.test(gist.line))) return !isDoubt(gist);
  if (clauses.some((clause) => isImperative(clause))) return true;
  return / (?:mind|consider|suggest|recommend) [a-z]+ing /.test(gist.line) || (ingOfRequest.has(gist.tokens[0]?.text ?? '') && gist.tokens.length > 3);
}

/** Asking for an explanation asks for no change. */
const wantsToKnow = / (?:can|could|would|will|please) (?:you )?(?:please |also |maybe )?(?:explain|clarify|elaborate|tell me|tell us|help me understand|point me|shed|describe why|say why|say what|remind me|let me know) | (?:mind|care to) (?:explaining|explain|elaborating|elaborate|clarifying) /;

/** Whether a clause begins by telling what to do: `rename it`, `nit: also drop`. */
export function isImperative(clause: Clause): boolean {
  for (const word of clause.words) {
    if (lightly.has(word)) continue;
    return requested.has(word) && clause.tokens.length > 1;
  }
  return false;
}

/** `two spaces here`, `const §`, `§ ?`: a piece without a verb, put where it belongs, is the proposal. */
export function isBareProposal(gist: Gist, clauses: readonly Clause[]): boolean {
  return gist.tokens.length <= 14 && /[a-z§¶»]/.test(gist.line) && !/^ (?:and |but |so |also )?(?:this|it|that|these|they|he|she|i|we|you|there|which|nobody|nothing) [a-z]/.test(gist.line) && !clauses.some((clause) => finiteVerb(clause)) && !helping.test(gist.line) && !verdict.test(gist.line);
}

/** `should this work?` asks; so does `why should …`. */
function isDoubt({ line, asks }: Gist): boolean {
  return asks && /^ (?:(?:and|so|but|hm+|also) )?(?:why (?:do|does|did|is|are|was|were|would|should|can|could) |what (?:if|happens|is|are|does|do|would) |how (?:do|does|is|are|will|would) |(?:when|where) (?:is|are|was|were|do|does|did|will|would|can|could|should|has|have) |who |(?:do|does|did|is|are|was|were|has|have) (?:we|you|it|this|that|these|the|there|i|any|§) )/.test(line) && !/ (?:instead|rather than|not just|should be|mind|consider|better|reason|think|worth|should|¶¶) /.test(line);
}
