import { wordsOf } from '../../../src/core/questions/code/words-of';
import { topics } from '../../../src/core/questions/topics/topic';

/** What a few keywords find: topics whose own words stand in the code, the most frequent first. */
export function topicsByKeyword(code: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of wordsOf(code)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const timesOf = (topic: string): number =>
    topic.split('-').reduce((sum, word) => sum + (counts.get(word) ?? 0) + (counts.get(word.replace(/(?:s|ing|ies)$/, '')) ?? 0), 0);
  return topics
    .map((topic) => ({ topic, times: timesOf(topic) }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times)
    .map(({ topic }) => topic);
}
