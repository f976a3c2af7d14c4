import { holds } from './flagged';

holds(
  'direct-answer',
  [
    'What if the list is empty? Use `reduce` with an initial value.',
    'Use a set here.',
    'What about guests? You should check for null.',
    'Please add a lock. What do you think?',
    'Move this into the client.',
    'Why a list? A set would be better, use that.',
    'How does this end? Add a counter.',
    'You could use a map instead. Why did you not?',
    'Rename it to `total`. Does that fit?',
    'What happens for guests? This should be optional.',
    'What is missing?\n\n```suggestion\nreturn total ?? 0;\n```',
  ],
  [
    'What if the list is empty?',
    'How could a caller find out that this failed?',
    'What would change if you use a set here?',
    'Which of the two has to come first?',
    'The list may be empty here. What happens then?',
    'Could a set help here?',
    'What did you try before?',
    'Should this be optional?',
    'Who reads this file?',
    'This is called twice. Which call wins?',
    'What speaks against a set here?',
  ],
  { kind: 'ask' },
);
