import { matches } from './matches';
import type { Rule } from './rule';

const forms: readonly RegExp[] = [
  / (?<what>(?:oh )?(?:great|wonderful|fantastic|brilliant|lovely|nice|awesome|perfect|joy) [,.!] (?:another|yet another|one more|more|now|so now|just what|here we go)) /g,
  / (?<what>yeah ,? ?right) (?:, |\. |! |… |that |this )/g,
  / (?<what>(?:what could (?:possibly|ever) go wrong|good luck with (?:that|this)|nice try|slow clap|let me guess|what a surprise|color me surprised|colour me surprised|shocking|congratulations , you|congrats on breaking|thanks for nothing|thanks for breaking|how original|how clever of you|how nice of you|how convenient|as if (?:that|this|it) (?:will|would|ever)|because that always works|because that went so well|who needs (?:tests|types|docs|documentation|error handling|reviews|comments|locks|security)|must be nice|lucky us|genius move|pure genius|truly inspired|i'm sure (?:this|that|it) will (?:be fine|work out|end well|go well|never)|works on my machine|surely nobody|surely no one|oh joy|another masterpiece|a masterpiece|work of art|bold move|bold choice|well , that's just great|tests are for|real programmers|wow , just wow|wow just wow|slow clap)) /g,
];
const markers = /(?:^|\s)(\/s)(?=\s*$)|(🙄)/gmu;

export const sarcasm: Rule = {
  code: 'sarcasm',
  group: 'content',
  severity: 'information',
  rank: 85,
  message: 'Sarcasm is easily read as contempt, and the point is lost in it. What is the plain remark?',
  doc: {
    title: 'Sarcasm',
    why: 'In writing the tone is missing. Who has less standing in the team takes it at its worst, and has to guess what was meant.',
    poor: 'Great, another singleton. What could possibly go wrong?',
    good: 'Two tests share this singleton and influence each other. Can the store be passed in?',
  },
  check(reading) {
    const { own } = reading.prose;
    const marked = Array.from(own.matchAll(markers), (match) => {
      const start = match.index + match[0].length - (match[1] ?? match[2])!.length;
      return { start, end: match.index + match[0].length };
    });
    return [...forms.flatMap((form) => matches(reading, form)), ...marked];
  },
};
