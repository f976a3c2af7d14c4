import type { Level } from '../../feedback/level';
import type { Purpose, Question, Use } from '../packs/question';
import type { FoundTopic } from '../topics/find-topics';
import type { Topic } from '../topics/topic';
import { wordsOf } from '../code/words-of';

/** So many topics have their best question on top, whatever the others score. */
const mostTurns = 3;

/** For whom and when. */
export interface Occasion {
  /** How far the person is who is asked; every level if absent. */
  readonly level?: Level;
  /** The role of who asks. */
  readonly role?: Use;
  /** The purposes that suit the running session, the most fitting first. */
  readonly purposes?: readonly Purpose[];
  /** Ids of what was asked lately; it comes last. */
  readonly asked?: ReadonlySet<string>;
  /** Topics of which an answer went poorly; they come sooner. */
  readonly poor?: ReadonlySet<Topic>;
}

export interface RankedQuestion<Q extends Question = Question> {
  readonly question: Q;
  /** Of what was found in the code, what this question is about; null for one that fits any code. */
  readonly topic: FoundTopic | null;
  /** 0 to 1. */
  readonly score: number;
}

/** First what is meant, then what lies behind it: who is challenged at once defends. */
const order: Readonly<Record<Purpose, number>> = { clarify: 1, probe: 0.75, connect: 0.5, challenge: 0.4, reflect: 0.1 };
/** What each consideration can add; a topic that was found weighs more than all others together. */
const weights = { topic: 0.6, general: 0.2, purpose: 0.1, level: 0.08, role: 0.06, words: 0.08, poor: 0.08 } as const;

/**
 * The questions that suit, the best first; the same for the same input. Each of the first topics that were found has its
 * best question before any has its second, and the first five serve as many purposes as they can.
 *
 * @param code words of the code, in lower case: a question that speaks of what is there suits better
 */
export function rankQuestions<Q extends Question>(questions: readonly Q[], found: readonly FoundTopic[], code: ReadonlySet<string>, occasion: Occasion, most: number): readonly RankedQuestion<Q>[] {
  const byTopic = new Map(found.map((one) => [one.topic, one]));
  const fitting = questions.flatMap((question): RankedQuestion<Q>[] => {
    if (occasion.level && !question.levels.includes(occasion.level)) return [];
    const topic = question.topics.map((one) => byTopic.get(one)).reduce((best, one) => (one && (!best || one.score > best.score) ? one : best), undefined);
    // What is about something else than this code is left out, and so is what belongs to another occasion.
    if (!topic && (question.topics.length > 0 || !suits(question, occasion))) return [];
    return [{ question, topic: topic ?? null, score: scoreOf(question, topic, code, occasion) }];
  });
  fitting.sort((a, b) => b.score - a.score || (a.question.id < b.question.id ? -1 : 1));
  return varied(fitting, found, most);
}

function suits({ uses }: Question, { role }: Occasion): boolean {
  return uses.includes(role ?? 'review');
}

function scoreOf(question: Question, topic: FoundTopic | undefined, code: ReadonlySet<string>, occasion: Occasion): number {
  const suited = occasion.purposes ?? [];
  const at = suited.indexOf(question.purpose);
  const purpose = suited.length === 0 ? order[question.purpose] : at < 0 ? 0 : 1 - at / suited.length;
  const wanted = new Set(wordsOf([question.text, ...question.touches].join(' ')).filter((word) => word.length > 3 && code.has(word)));
  const score =
    (topic ? weights.topic * topic.score : weights.general) +
    weights.purpose * purpose +
    (occasion.level && question.levels.length < 3 ? weights.level : 0) +
    (suits(question, occasion) ? weights.role : 0) +
    weights.words * Math.min(1, wanted.size / 2) +
    (topic && occasion.poor?.has(topic.topic) ? weights.poor : 0);
  return Math.round(Math.min(1, occasion.asked?.has(question.id) ? score / 3 : score) * 1000) / 1000;
}

/** Takes the best of each topic in turn; among the first five, purposes that have not been there come first. */
function varied<Q extends Question>(sorted: readonly RankedQuestion<Q>[], found: readonly FoundTopic[], most: number): readonly RankedQuestion<Q>[] {
  const left = new Set(sorted);
  const taken: RankedQuestion<Q>[] = [];
  const turns = found.slice(0, mostTurns).map(({ topic }) => topic);
  while (taken.length < most && left.size > 0) {
    const turn = turns[taken.length];
    const candidates = [...left].filter((one) => turn === undefined || one.topic?.topic === turn);
    const pool = candidates.length > 0 ? candidates : [...left];
    const fresh = taken.length < 5 ? pool.find(({ question, score }) => score >= pool[0]!.score - 0.12 && taken.every((one) => one.question.purpose !== question.purpose)) : undefined;
    const next = fresh ?? pool[0]!;
    left.delete(next);
    taken.push(next);
  }
  return taken;
}
