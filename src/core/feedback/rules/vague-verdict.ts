import { afterSentence } from '../rewrites/after-sentence';
import { type Reading, readComment } from '../reading/reading';
import type { Remark } from '../reading/remarks';
import { hitOf } from './matches';
import type { Hit, Rule } from './rule';

const bad =
  / (?:wrong|bad|garbage|crap|rubbish|trash|junk|nonsense|a disaster|a joke|ugly|weird|odd|strange|horrible|terrible|awful|gross|yuck|yucky|ew|ugh|hacky|nasty|messy|a mess|sloppy|broken|confusing|unclear|incorrect|meh|nope|nah|hm+|huh|eh|no good|no way|bad idea|poor|suboptimal|questionable|dubious|fishy|smelly|smells|ridiculous|overkill|over-engineered|overengineered|overcomplicated|complicated|fix this|fix it|please fix|fix please|redo this|redo|do better|improve this|clean this up|needs (?:some )?(?:work|improvement|cleanup|love|attention)|could be better|can be better|(?:not|isn't|never) (?:a |the |so |very |that |really |quite )*(?:great|good|nice|right|ok|okay|ideal|clean|clear|pretty|fine|correct|elegant|acceptable|convincing|way to go|good idea|best)|don't like (?:this|it|that|the)|not a fan|not convinced|hate (?:this|it)|dislike|doesn't (?:look|seem|feel|make) (?:right|good|sense|correct|great)|makes no sense|looks (?:off|wrong|bad|odd|weird|strange|funny)|seems (?:off|wrong|bad|odd|weird|strange)|feels (?:off|wrong|odd|weird)|what is this|what's this|why though|sucks) /;
const good =
  / (?:lgtm|looks (?:good|great|fine|ok|okay|nice)|nice|good|great|awesome|cool|neat|fine|perfect|excellent|well done|good job|good work|great job|great work|nice work|nice job|love it|like it|solid|slick|sweet|clean|wow|beautiful|lovely|amazing|fantastic|brilliant|ship it|\+1) /;
/** An answer is no verdict on what is reviewed. */
const answer = / (?:thanks|thank|catch|point|idea|question|call|work on|to know|morning|luck|enough|i'll|will|done|fixed|sorry|yes|yeah|yep|ok thanks) /;
const says =
  / (?:weird|odd|strange|wrong|bad|idea|confusing|unclear|ugly|incorrect|broken|not sure|right|good|questionable) (?:to [a-z]+|that|how|why|if|when|whether|for|because|since|indent|indentation|file|line|type|order|place|key|value|link|url|tab|path|class|method|function|argument|parameter|version|index|color|format|case|branch|import|package|license|exception) /;
/** A verdict with more words than this has most likely said what it is about. */
const longest = 12;

export const vagueVerdict: Rule = {
  code: 'vague-verdict',
  group: 'content',
  severity: 'information',
  rank: 80,
  message: 'A verdict. What did you see in the code that led to it?',
  doc: {
    title: 'A verdict without an observation',
    why: '"Wrong" and "looks good" end the talk: nobody can learn from them, agree or disagree. What was seen opens it.',
    poor: 'This is not great.',
    good: 'This opens a second connection for each row; fifty rows already exhaust the pool.',
    seed: 'Kluger and DeNisi (1996): about a third of feedback makes things worse, vague feedback among it',
  },
  check(reading) {
    const labelled = reading.labelled.sections.find(({ part }) => part === 'behavior');
    if (!labelled) return verdictIn(reading);
    // What stands under a label is read by itself: the situation beside it was filled in, not seen by anybody.
    const { start, text } = labelled;
    return verdictIn(readComment(text, { kind: reading.kind ?? 'improve' })).map((hit) => ({ ...hit, start: hit.start + start, end: hit.end + start }));
  },
  rewrite: (reading, hit) => afterSentence(reading, hit, ', since the code …'),
};

function verdictIn(reading: Reading): readonly Hit[] {
  const { remarks, role, prose } = reading;
  if (role === 'reply' || hasSubstance(reading) || (role === 'question' && prose.words.length > 3)) return [];
  const all = remarks.map(({ gist }) => gist.line).join('');
  // `weird to put it here`, `wrong indentation` say what is meant.
  const isBad = bad.test(all) && !says.test(all);
  if (!isBad && (!good.test(all) || answer.test(all) || role === 'question')) return [];
  if (remarks.some((remark) => remark.isAsked && !isBareRequest(remark))) return [];
  const found = remarks.find(({ gist }) => (isBad ? bad : good).test(gist.line));
  if (!found) return [];
  return [isBad ? hitOf(found) : { ...hitOf(found), severity: 'hint', message: 'Praise that could be said of anything. What was it that worked, so that it happens again?' }];
}

/** Whether more than a verdict is said, or shown. */
function hasSubstance({ said, prose }: Reading): boolean {
  const { words, masked } = prose;
  return said.behavior || said.impact || said.rationale || words.length > longest || (words.length > 6 && masked.some(({ kind }) => kind !== 'html'));
}

/** `please fix this`, `needs work`: asked for, but nobody knows what. */
function isBareRequest({ gist }: Remark): boolean {
  return /^ (?:nit : )?(?:please |pls )?(?:fix|redo|improve|clean|change|rework)(?: this| it| that| up| please| here)* (?:[.!?] )*$/.test(gist.line) || (bad.test(gist.line) && / (?:better|needs|not|bad|wrong|no|redo|fix) /.test(gist.line));
}
