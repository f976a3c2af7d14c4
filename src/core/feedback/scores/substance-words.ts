import type { PhraseList } from './phrases';

/** Words that hold a sentence together and tell the author nothing by themselves. */
export const holdingWords = new Set(
  (
    'a an the this that these those it its i you he she we they me us them my your our their there here who what when where why how which is are was were be been being ' +
    "am isn't aren't wasn't do does did don't doesn't didn't done have has had can could will would shall should may might must need needs to of in on at by for from " +
    "with as and or but if then so not no yes ok okay too also just only really very quite maybe perhaps probably please pls thanks thank nit minor hm hmm i'm it's " +
    "that's let's i'd i'll we're you're think guess see get got make sure still any some all more same again well now one thing things stuff bit oh ah nice great good cool " +
    "lgtm ditto done fixed ack agree agreed right like why's what's"
  ).split(' '),
);

/** Where a reason, a consequence, an example or an alternative is given; graded by how many plain words it is worth. */
export const reasonPhrases: PhraseList = [
  [
    2.5,
    'because|since|cause|therefore|thus|hence',
    'so|such that',
    'in order to',
    'due|thanks to',
    'e.g|i.e|eg|ie',
    'for example|instance',
    'otherwise|whereas|although|unless|until',
    'that|this|which way|means',
    'as|per the? documented|discussed|described|mentioned|documentation|spec|docs',
    'according to',
  ],
  [
    1.2,
    'instead of?',
    'rather|better|easier|simpler|faster|safer|cleaner|clearer|shorter than|to|if',
    'to avoid|prevent|ensure|keep|match|allow|support|reduce|improve|handle',
    'would|will|could|might|may|can fail|break|crash|throw|leak|cause|lead|result|lose|overwrite|block|return|allow|help|save|avoid|hide',
    'for consistency|performance|readability|clarity|safety|security|compatibility',
  ],
];

/** Praise, thanks, and what an author tells of the own work: kind or useful, and nothing for the author to act on. */
export const idlePhrases: PhraseList = [
  [
    1,
    'thanks|thx|kudos|congrats',
    'thank you',
    'nice|good|great|excellent|awesome|amazing|fantastic|neat|brilliant|lovely|clever|elegant|beautiful|cool find|catch|work|job|idea|point|one|stuff|improvement|fix|cleanup|solution|approach|way|test|tests|naming|touch|refactoring|refactor|change|addition|partial',
    'well done|spotted|written|put|played',
    'i really? like|love|appreciate|enjoy',
    'love|loving this|it|that|the',
    'so|very|really|much|super nice|good|great|neat|elegant|clever|cool',
    'looks|look|sounds|seems good|great|nice|fine|reasonable|ok|okay|perfect|right',
    'good to know',
    'my bad|mistake|fault',
    "i've|i have|had|just|also? to? added|removed|renamed|updated|changed|fixed|moved|replaced|reverted|re-add|add|remove|rename|change|copied|used|found|noticed|tried|refactored|extracted|switched|rewrote|pushed|rebased|addressed|did",
    "i'll|i will fix|do|add|change|remove|update|look|push|revert|address|rename|move|create|open|check|try|leave",
    'as|like you requested|suggested|asked',
    'will do|fix|update|change|remove|add|address|be',
    'note to self|reviewer|reviewers',
    'fyi|ping|bump',
    'same here|goes|as|for|comment|thing|question|issue|problem|concern',
    "let|let's me|us discuss|chat|know|talk|see|check",
    'what do you think',
    'wdyt|thoughts',
  ],
];
