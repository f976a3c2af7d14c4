import { matches } from './matches';
import type { Rule } from './rule';

const form =
  / (?<what>why (?:on earth|in the world|in god's name|the hell|the heck|in heaven's name) [a-z]+|why would (?:you|anyone|anybody|someone|somebody) ?(?:ever|even|want|do|write|think|need|use|add|put|make)?|who (?:does|writes|wrote|would do|would write|would|thought|needs|in their right mind) (?:this|that|like|it|such|code)|isn't (?:it|that|this) (?:obvious|clear|kind of obvious|pretty obvious|common sense|a bit silly|ridiculous)|don't you (?:think(?! (?:it'd|it would|it might|we|it's better|it is better|that it would))|see|agree|know)|do you (?:really|seriously|honestly) (?:think|believe|expect)|how hard (?:is it|can it be|would it be)|how (?:difficult|hard) (?:is|can) (?:it|this)|what's the point of|what is the point of|are you (?:serious|kidding|joking)|is this (?:a joke|some kind of joke|supposed to be (?:a joke|funny))|how many times (?:do|must|did|have) (?:i|we)|when (?:will|are) you (?:going to )?(?:learn|finally)|what makes you think|since when (?:do|does|is|are)|how could (?:you|anyone|this ever)|really|seriously|did nobody|does nobody|has nobody|can't you (?:see|read)) (?<tail>[^?]{0,200})\?/g;

export const rhetoricalQuestion: Rule = {
  code: 'rhetorical-question',
  group: 'content',
  severity: 'information',
  rank: 68,
  message: 'A question that wants no answer reads as a reproach. What is the statement behind it?',
  doc: {
    title: 'A question that is none',
    why: 'The only answer to "why would anyone do this?" is an apology. Said as a statement it can be checked; asked with interest it can be answered.',
    poor: 'Why would anyone parse this by hand?',
    good: '`parseHeader` in `net` reads the same format. What speaks against using it here?',
  },
  check(reading) {
    return matches(reading, form, { where: ({ gist }) => gist.asks && !/^ (?:really|seriously) [a-z]/.test(gist.line) }).filter(
      // `really?` alone reproaches; `is this really needed?` asks.
      ({ start, end }) => !/^(?:really|seriously)$/i.test(reading.text.slice(start, end)) || reading.prose.words.length <= 2 || /[.!?]\s*$/.test(reading.text.slice(0, start)),
    );
  },
};
