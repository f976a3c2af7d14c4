// Before the library, which it is held against.
import { restoreDates } from './dates-before';
import { type Card, createEmptyCard, fsrs, Rating as Grade } from 'ts-fsrs';
import { type Rating, ratings } from './asked-entry';

/** An answer by which it is told when the question returns. */
export interface Rated {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly rating: Rating;
}

restoreDates();

const grades = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good, easy: Grade.Easy } as const;
/** Whole days only, and the same ones for the same answers; after about a year at the latest it is asked once more. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: 365 });

/**
 * When a question returns after these answers, the oldest first: growing intervals by how they went (Free Spaced Repetition
 * Scheduler, with its published weights). Milliseconds since 1970; undefined before the first answer.
 */
export function dueAfter(answers: readonly Rated[]): number | undefined {
  return answers.length === 0 ? undefined : cardOf(answers).due.getTime();
}

/** When it would return if the next answer went so. */
export function dueByRating(answers: readonly Rated[], at: number): Readonly<Record<Rating, number>> {
  const card = cardOf(answers, at);
  const after = ratings.map((rating) => [rating, scheduler.next(card, new Date(at), grades[rating]).card.due.getTime()]);
  return Object.fromEntries(after) as Record<Rating, number>;
}

function cardOf(answers: readonly Rated[], first = answers[0]?.at ?? 0): Card {
  const begun = createEmptyCard(new Date(Math.min(first, answers[0]?.at ?? first)));
  return answers.reduce((card, { at, rating }) => scheduler.next(card, new Date(at), grades[rating]).card, begun);
}
