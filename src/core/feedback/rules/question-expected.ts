import type { Rule } from './rule';
import { openLabel } from './structure';

export const questionExpected: Rule = {
  code: 'question-expected',
  group: 'structure',
  severity: 'information',
  rank: 65,
  message: 'An ask without a question leaves nothing to think about. What do you want them to find out?',
  doc: {
    title: 'An ask without a question',
    why: 'What people work out themselves stays with them. A question starts that; a statement ends it.',
    poor: 'The entry is never marked as stale.',
    good: 'What could tell a reader of this entry that it is stale?',
    seed: 'Asking in place of telling: the Socratic method',
  },
  anyLanguage: true,
  check(reading) {
    const { kind, remarks, prose, labelled, role } = reading;
    if (kind !== 'ask' || prose.words.length === 0 || role === 'praise') return [];
    if (/[?\uff1f\u061f]/.test(prose.own)) return [];
    const label = openLabel(reading, 'question');
    if (label) return labelled.sections.some(({ part, text }) => part === 'behavior' && text !== '') || labelled.free !== '' ? [label] : [];
    if (labelled.sections.some(({ part }) => part === 'question')) return [];
    const last = remarks.at(-1);
    return last ? [{ start: last.gist.start, end: last.gist.end }] : [];
  },
};
