import { isImperative } from '../reading/next-step';
import type { Reading } from '../reading/reading';

/** Turns a command into a question about it: `Use a map.` becomes `What would change if you use a map?` */
export function asQuestion({ text, remarks }: Reading, { start, end }: { readonly start: number; readonly end: number }): string | undefined {
  const remark = remarks.find(({ gist }) => gist.start === start);
  const [clause] = remark?.clauses ?? [];
  if (!clause || !isImperative(clause) || clause.lead !== '') return undefined;
  const sentence = text.slice(start, end);
  if (!/^[A-Za-z]/.test(sentence) || sentence.includes('\n') || /^(?:don't|do not|never|also|then|and|or|so|maybe|perhaps|probably)\b/i.test(sentence)) return undefined;
  const words = sentence.replace(/^please,? /i, '').replace(/[.!]+$/, '');
  return `${text.slice(0, start)}What would change if you ${words[0]!.toLowerCase()}${words.slice(1)}?${text.slice(end)}`;
}
