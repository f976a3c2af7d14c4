import { holds } from './flagged';

holds(
  'question-expected',
  [
    'The entry is never marked as stale.',
    'The list may be empty here.',
    'Think about the empty list.',
    'I wonder what happens for guests.',
    'Two threads can get here at once.',
    'Please explain the retry.',
    'The order of these calls matters.',
    '`a ? b : c` decides it.',
    'Tell me about the cache.',
    'This is a choice with a price.',
    'See https://example.com/?q=1 for the idea.',
  ],
  [
    'What could tell a reader that the entry is stale?',
    'What happens when the list is empty?',
    'Two threads can get here at once. What then?',
    'How would a caller find out that this failed?',
    'Why a list and not a set?',
    '**Question:** What if the list is empty?',
    'Which of the two calls has to come first?',
    'Who else reads this file?',
    '¿Qué pasa si la lista está vacía?',
    '这个列表为空时会怎样？',
    'Is there a case in which both are set?',
  ],
  { kind: 'ask' },
);
