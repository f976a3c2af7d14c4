import type { Answer, Asked, AskedEntry, Rating } from './asked-entry';
import { dueAfter, type Rated } from './schedule';

/** A question that was asked, with what came of it. */
export interface Remembered {
  readonly asked: Asked;
  /** The oldest first. */
  readonly answers: readonly Answer[];
  /** It was told instead of found. */
  readonly isTold: boolean;
  /** When it returns, in milliseconds since 1970; undefined where nobody rated an answer, or where it rests. */
  readonly due?: number;
  /** How the last answer went that somebody rated. */
  readonly rating?: Rating;
}

/**
 * Folds entries into what is remembered, the latest asked first. Depends neither on their order nor on how often each comes.
 * What was said about a question that is not there is left out.
 */
export function remember(entries: readonly AskedEntry[]): readonly Remembered[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const about = new Map<string, Exclude<AskedEntry, Asked>[]>();
  for (const entry of byId.values()) {
    if (entry.type !== 'asked') about.set(entry.asked, [...(about.get(entry.asked) ?? []), entry]);
  }
  const asked = [...byId.values()].filter((entry): entry is Asked => entry.type === 'asked');
  return asked.sort(byTime).reverse().map((one) => rememberedOf(one, (about.get(one.id) ?? []).sort(byTime)));
}

function rememberedOf(asked: Asked, said: readonly Exclude<AskedEntry, Asked>[]): Remembered {
  const answers = said.filter((one): one is Answer => one.type === 'answer');
  const rated = ratedOf(answers);
  const lastRated = said.findLastIndex((one) => one.type === 'answer' && one.rating !== undefined);
  const isResting = said.findLastIndex(({ type }) => type === 'rest') > lastRated;
  const due = isResting ? undefined : dueAfter(rated);
  const rating = rated.at(-1)?.rating;
  return { asked, answers, isTold: said.some(({ type }) => type === 'told'), ...(due === undefined ? {} : { due }), ...(rating === undefined ? {} : { rating }) };
}

/** The answers that count for when it returns. */
export function ratedOf(answers: readonly Answer[]): readonly Rated[] {
  return answers.flatMap(({ at, rating }) => (rating === undefined ? [] : [{ at: Date.parse(at), rating }]));
}

function byTime(a: AskedEntry, b: AskedEntry): number {
  return Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1);
}
