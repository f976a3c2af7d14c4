import { matches } from './matches';
import type { Rule } from './rule';

/** Traits of people, said of their work. */
const trait =
  / (?<what>(?:lazy|sloppy|careless|careful not|thoughtless|clueless|amateur|amateurish|unprofessional|incompetent|ignorant|naive|stupid|dumb|idiotic|brain-dead|braindead|half-assed|half-baked|mindless|negligent|arrogant|clumsy|childish|irresponsible|juvenile|inexperienced|lazily|carelessly|sloppily|thoughtlessly)) (?!(?:load|loading|loaded|init|initialization|initialisation|evaluation|evaluated|match|matching|quantifier|import|imports|fetch|fetching|regex|collector|eval|property|getter|singleton|seq|list|sequence|val|by|approach|implementation|bayes|algorithm|datetime|datetimes|timestamp|timestamps|utc|local) )/g;
const loader = / (?:lazily|lazy) (?=(?:load|init|creat|evaluat|computed|resolved|instantiat|fetch|populat|import|open|connect|compil|bound|built|[a-z]+ed ))/;
/** Modesty hurts nobody. */
const ofOneself = / (?:(?:stupid|dumb|naive|ignorant|silly) (?:[a-z] )?(?:question|mistake|error|suggestion|idea|me)|(?:stupid|dumb) (?:high|fast|slow|simple|useful|big|large|easy)|sorry|oops|i feel|i meant|might be|could be|may be|something|anything|am i|i'm|i am|i was|my|me|myself) /;
/** What somebody cannot have seen: motives and thoughts. */
const motive =
  /(?<! if| unless| when| since| because| that| in case| where| until) (?<what>(?:you|he|she|whoever wrote (?:this|it)|the author|somebody|someone) (?:were|was|are|is|just|clearly|obviously|probably|only|must have|must've|have|had|seem to|seems to|'re|apparently|simply)? ?(?:been )?(?:trying to (?:save|avoid work|look|show off|impress|hide)|in a (?:hurry|rush)|too (?:lazy|busy|proud)|wanted to (?:show off|save|avoid|hide|impress|get this (?:over|done))|(?:did not|didn't|don't|do not|doesn't) (?:care|bother|want to|feel like|think about|give|respect|understand|get it|know what|know how|pay attention)|(?:gave|given) up|rushed|guessed|got (?:lazy|bored|tired)|cared|bothered|panicked|ignored (?:me|us|my|our|the guide|the guidelines))) /g;

export const interpretation: Rule = {
  code: 'interpretation',
  group: 'content',
  severity: 'information',
  rank: 75,
  message: 'An interpretation, where an observation would be hard to argue with. What does the code do, or lack?',
  doc: {
    title: 'An interpretation in place of an observation',
    why: 'Traits and motives are guesses about a person. They can be wrong, and even when right nobody can change them by tomorrow. What the code does can be seen and changed.',
    poor: 'Sloppy error handling, you were in a rush.',
    good: 'The `catch` here is empty, so a failed upload looks like a finished one.',
    seed: 'Situation-Behavior-Impact, Center for Creative Leadership',
  },
  check(reading) {
    return [...matches(reading, trait, { where: ({ gist }) => !loader.test(gist.line) && !ofOneself.test(gist.line) }), ...matches(reading, motive)];
  },
};
