import type { Part } from './parts';

/** What a part of a comment is for, with one poor and one good example. Markdown. */
export interface PartDoc {
  readonly why: string;
  readonly poor: string;
  readonly good: string;
  readonly seed?: string;
}

const model = 'Situation-Behavior-Impact is a model of the Center for Creative Leadership.';

export const partDocs: Readonly<Record<Part, PartDoc>> = {
  situation: {
    why: 'When and where it was, so that both think of the same moment.',
    poor: 'In the new code …',
    good: 'In `loadProfile`, when the cache already holds the user …',
    seed: model,
  },
  behavior: {
    why: 'What can be seen in the code, without judging it. A fact leaves nothing to argue about.',
    poor: 'the caching is careless',
    good: 'the cached profile is returned without looking at `updatedAt`',
    seed: model,
  },
  impact: {
    why: 'What it leads to, and for whom. This is what makes the reader want to change it, or do it again.',
    poor: 'which is bad',
    good: 'so people who change their name see the old one for up to an hour',
    seed: model,
  },
  nextStep: {
    why: 'One thing to do, small enough to begin with today.',
    poor: 'please fix',
    good: 'compare `updatedAt` before the entry is used, as `loadRooms` does',
  },
  question: {
    why: 'Something the reader can find out. What people find themselves, they keep.',
    poor: 'Why did you not think of stale entries?',
    good: 'What could tell us that an entry is out of date?',
  },
};
