import type { Clause } from './clauses';
import { finiteVerb, isInverted } from './finite-verb';
import { isImperative } from './next-step';
import type { Gist } from './tokens';

const better = '(?:easier|simpler|clearer|cleaner|safer|faster|nicer|shorter|harder|slower|worse|riskier|readable|maintainable|reusable|testable|robust|reliable|efficient|confusing|obvious|explicit|discoverable|flexible|error-prone|brittle|fragile|difficult|hard|impossible|clear|easy|understandable|expensive|visible|possible|simple|safe|descriptive|extensible|predictable|unreadable|unclear|slow|unsafe|unstable|useless|flaky|worse|longer|dangerous|ambiguous)';

/** Effects wherever they are told of: on a run, on users, on who reads or changes the code next. */
const effects = [
  // Harm.
  / (?:breaks|breaking|broke|crash|crashes|crashing|leaks|leaking|causes|causing|corrupts|corrupting|loses|losing|hangs|hanging|deadlocks?|deadlocking|overflows|pollutes|confuses|misleads|explodes|blows|slows|hurts|harms|wastes|wasting|clobbers|truncates|surprises|blocks|starves|spams|regresses|degrades|bites) /,
  / (?:confusing|misleading|surprising) (?![.!?,…] )/,
  / (?:leads?|leading) to | (?:results?|resulting) in (?:a |an |the |§|in)| ends? up | ending up | (?:race conditions?|memory leaks?|data loss|use-after-frees?|null pointer|false positives?|false negatives?|infinite (?:loops?|recursion)|stack overflow|security (?:hole|issue|risk|problem)s?|out of memory) /,
  / (?:will|would|could|can|might|may|'ll|it'll|it'd|to|doesn't|won't) (?:also |then |just |always |still |now |never |not |only |[a-z]+ly )*(?:hide|mask|swallow|break|fail|crash|leak|cause|corrupt|lose|hang|deadlock|overflow|block|confuse|mislead|hurt|explode|blow up|slow|waste|conflict|throw|raise|collide|clobber|bite|surprise|starve|stall|regress|degrade|spam|point to) /,
  / (?:this|it|that|§|which|tests?|build|code|method|function|job|run) (?:also |then |just |now |always |still |silently |actually )*(?:fails|failed|dies|errors out|times out|conflicts with|collides) /,
  / (?:won't|wouldn't|not going to|will not|would not|can't|cannot|stops?|stopped) (?:work|compile|build|render|load|start|run|scale|fit|match|parse|working|compiling) /,
  / (?:extra|additional|unnecessary|needless|redundant|more|fewer|another) (?:calls?|quer(?:y|ies)|work|allocations?|cop(?:y|ies)|round-?trips?|requests?|overhead|complexity|lookups?|writes?|reads?|iterations?|noise) (?:for|per|to|on|each|in|when|and|\.) /,
  / (?:vulnerable|vulnerabilit(?:y|ies)|injection|attackers?|regressions?|backwards?-compat(?:ible|ibility)|backwards? compat(?:ible|ibility)|flaky|flakiness|undefined behaviou?r|segfaults?|oom|npe|noise|noisy|clutters?) /,
  / (?:fails?|failing) (?:if|when|on|with|for|because|in|to|whenever|under) | (?:hides?|hiding|masks?|masking|swallows?|swallowing) (?:the |a |any |real |actual |other )*(?:errors?|bugs?|exceptions?|problems?|failures?|issues?|cause) /,
  / (?:we|you|they|it|users|people|someone|somebody) (?:lose|lost|loses|forgets?|misses|end up|ends up) | (?:you'll|we'll|you'd|we'd|they'll|they'd|one would|you will|we will|you would|we would) (?:also |then |just |still |always |never |only )*(?:get|see|hit|run into|lose|miss|need to|have to|be able|be stuck|know|notice|not) /,
  / [a-z]+ly (?:break|crash|fail|leak|hide|lose|corrupt|confuse|hurt|block|slow) | (?:isn't|not|wasn't|un)(?: really| very| at all| immediately| entirely| quite| that| so)? ?(?:clear|obvious|apparent|evident) (?:that|what|which|why|how|if|whether|from|to|where|when) | makes (?:it|this|that|the|things|them|me|us|you|everything|our|your|for) /,
  // Gain.
  / more (?:readable|robust|efficient|maintainable|reusable|flexible|performant|intuitive|testable|reliable|secure|obvious|understandable|useful|helpful) | (?:helpful|useful|handy) (?:to|for|when|if|in) | (?:less|fewer) (?:code|lines?|duplication|boilerplate|confusion|work|noise|calls?) /,
  new RegExp(` (?:make|makes|making|made|keep|keeps|keeping|render|leave) (?:it |this |that |the |things |everything |them |these |our |your )?(?:[a-z§'-]+ ){0,3}?(?:a |lot |little |bit |much |more |less |very |too |so |really |quite )*${better} `),
  new RegExp(` (?:is|are|be|was|looks|reads|gets|become|becomes|becoming|it's|that's|been|feels|seems) (?:a |lot |little |bit |much |more |less |very |too |so |really |quite |also |probably |often |even |going to be )*(?:easier|simpler|clearer|safer|faster|slower|harder|riskier|hard|difficult|easy|impossible|expensive|inefficient|costly|wasteful|dangerous|unsafe|fragile|brittle|racy|error-prone|ambiguous|slow|unreadable|more readable|more efficient|more robust|less readable|less confusing|more confusing) `),
  / (?:avoids|avoiding|prevents|preventing|saves|saving|helps|helping|allows (?:us|you|users|callers|people|others|me|it|for)|allowing|lets (?:us|you|users|callers|people|others|me)|enables|enabling|ensures|ensuring|reduces|reducing|improves|improving|simplifies|guarantees|eliminates|protects) /,
  / (?:to|and|(?<! (?:i|we|you) )(?:would|will|could|can|should)|it'd|it'll|they'll|that'll|that) (?:also |just |then |help |better )*(?:avoid|prevent|save|help|reduce|improve|simplify|protect|eliminate|alert|inform|warn|guard against|ease|speed up|minimize|maximize|make sure|clarify) (?!the (?:code|comment|message|name|text|docstring|description|test|logic|documentation) )/,
  / (?:hard|harder|difficult|easy|easier|tough|tricky|impossible|simpler|quicker|painful|annoying|frustrating|tedious|cumbersome|confusing) (?:for (?:[a-z'-]+ ){1,3})?to (?:[a-z]+) /,
  / (?:this|that|which|it) (?:also |then |just )?(?:means|implies|meant) | (?:to|and) (?:allow|enable|let) (?:us|you|users|callers|people|others|me|for|it|them) | (?:for|of) (?:perf|speed|efficiency|future) /,
  / (?:for|improves?|hurts?|harms?|impacts?|affects?|better|reduces?|bad|increases?|the|more|some|huge|big|significant|decreases?|of|on|about) (?:[a-z]+ )?(?:readability|maintainability|performance|visibility|clarity|testability|usability|safety|security|reusability|discoverability|robustness|scalability|confusion|overhead|latency|throughput|debuggability|accessibility|compatibility|reliability|portability) /,
  / (?:don't|doesn't|won't|wouldn't|not|no longer) (?:have|need) to (?:worry|care|think|know|change|update|touch|maintain|remember|repeat|duplicate|deal|wait|look|guess|scroll) | worry about | (?:runs?|works?|loads?|starts?|executes?) (?:[a-z]+ )?(?:faster|slower|better) /,
  // On people.
  / (?:i|we|you) (?:had|have|has|needed) to (?:read|re-read|look|scroll|search|guess|jump|open|think|dig|grep|ask|wait|restart|go back) /,
  / (?:after|when|whenever|if|once|while|until) (?:an? |the |any |some |our |two |many )?(?:user|users|customer|customers|visitor|visitors|guest|guests|people|someone|somebody|admins?|operators?|players?|customers?) .{1,80} (?:shows?|sees?|gets?|loses?|waits?|finds?|stays?|remains?|disappears?|vanish(?:es)?|appears?|freezes?|jumps?|flickers?) /,
  / (?:users?|readers?|people|developers?|customers?|callers?|clients?|operators?|admins?|others|someone|somebody|anyone|anybody|everyone|nobody|maintainers?|newcomers|reviewers?) (?:will|would|might|may|won't|wouldn't|can't|couldn't|sees?|gets?|wonders?|trying|thinks?) /,
];
/** What follows from a condition, or from what was just said. */
const follows = / (?:know|knows|you're|we're|they're|it's|was|were|will|would|won't|wouldn't|could|might|may|'ll|it'll|it'd|they'll|you'll|we'll|can|can't|cannot|couldn't|don't|doesn't|isn't|is|are|gets?|has|have|fails?) /;
const notYetEffect = / (?:would be|'d be|it'd be|will be|could be|might be|may be) (?:a |very |really |also |probably |much |so )*(?:nice|good|great|better|best|nicer|useful|helpful|worth|appreciated|fine|ok|okay|preferable|wise|ideal|needed|cool|awesome|sufficient|enough|interesting|used|called|named) | (?:would|wouldn't|'d) (?:make sense|prefer|suggest|recommend|like|love|rather|expect|have|it|you|we|this|that|mind|say|use) | (?:can|could|might|may) (?:you|we|be (?:removed|dropped|simplified|moved|renamed|replaced|used)) | (?:we|you) (?:can|could|might|may) (?:just|also|use|remove|add|move|drop|probably|simply|do|get rid|make) /;
/** `that'd catch every error`: what comes of what was just named. */
const foretold =
  /^ (?:and |but )?(?:(?:that|this|it|which|they) (?:also |then |just )?(?:would|will|won't|wouldn't)|that'd|it'd|that'll|it'll|this'll) (?:also |then |just |still |always |never |not |only |now )*(?!(?:also|then|just|still|always|never|not|only|now|be|have|work|need|do|make|help) )[a-z]+ /;
const resulting = new Set(['so', 'otherwise', 'then', 'therefore', 'thus', 'hence']);

/** Whether a sentence tells a consequence or a benefit, for the run, users, readers or whoever changes it next. */
export function impactIn(gist: Gist, clauses: readonly Clause[]): boolean {
  if (effects.some((effect) => effect.test(gist.line))) return !isOnlyAsked(gist, clauses);
  let isConditional = false;
  return clauses.some((clause, i) => {
    const isTold = isConsequence(clause, i > 0, isConditional);
    isConditional ||= clause.lead === 'if' || clause.lead === 'when' || clause.lead === 'once' || / (?:without|if) /.test(clause.line);
    return isTold;
  });
}

function isConsequence(clause: Clause, isLater: boolean, isConditional: boolean): boolean {
  const isTied = resulting.has(clause.lead) && isLater;
  if ((clause.asks && !isTied) || isInverted(clause) || isImperative(clause) || notYetEffect.test(clause.line)) return false;
  if (clause.lead === 'so that') return clause.tokens.length > 2;
  if (foretold.test(clause.line) || isForetoldOfThing(clause)) return true;
  if (resulting.has(clause.lead)) {
    const thatWay = clause.lead !== 'so' || isLater;
    return thatWay && clause.tokens.length > 2 && (follows.test(clause.line) || finiteVerb(clause)?.kind === 'verb') && !/^ (?:should|let's|i|please|maybe|i'd|i'm|not|we (?!know|can|will|don't|won't|would|get|end)[a-z']+) /.test(clause.line);
  }
  if (/^(?:if|when|without)$/.test(clause.lead) && / (?:it|this|that|they|there|§) (?:also |then |just )?(?:will|would|won't|wouldn't) /.test(clause.line)) return true;
  return isConditional && / (?:will|would|won't|wouldn't|it'll|it'd|they'll|you'll|we'll|don't have to|doesn't have to) /.test(clause.line);
}

/** `the second call will overwrite the first`: what a thing, not a person, is going to do. */
function isForetoldOfThing(clause: Clause): boolean {
  const finite = finiteVerb(clause);
  if (finite?.kind !== 'modal' || !/^(?:will|won't|would|wouldn't)$/.test(clause.words[finite.at]!) || /^(?:i|we|you|who|what)$/.test(finite.subject ?? 'i')) return false;
  const verb = clause.words.slice(finite.at + 1).find((word) => !/^(?:not|also|then|just|still|always|never|only|now|[a-z]+ly)$/.test(word)) ?? 'be';
  return !/^(?:be|have|work|need|do|make|help|like|prefer|suffice|contain|hold|look|go|always)$/.test(verb);
}

/** A question for information tells of no effect: `why does it fail?`. */
function isOnlyAsked(gist: Gist, clauses: readonly Clause[]): boolean {
  if (!gist.asks || clauses.length === 0) return false;
  const rhetorical = / (?:won't|wouldn't|doesn't|isn't|will|would|could|might) (?:this|it|that|these|they|the) /;
  return isInverted(clauses[0]!) && !rhetorical.test(gist.line) && / (?:why|what|how|did|does|do|is|are) /.test(gist.line.slice(0, 16));
}
