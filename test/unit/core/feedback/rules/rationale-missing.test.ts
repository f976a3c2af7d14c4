import { holds } from './flagged';

holds(
  'rationale-missing',
  [
    'Please move this into the constructor.',
    'Rename this method to `total`.',
    'Could you use a map here?',
    'This should be a constant.',
    'Let\'s extract this into a function.',
    'You can drop the cast.',
    'Please add a test for the empty list.',
    'I would split this class.',
    'Use `const` for this variable.',
    'How about a set in place of the list?',
    'Can we inline this helper method?',
  ],
  [
    'Please move this into the constructor, because two callers read it before `start`.',
    'Rename this to `total`, since it no longer counts.',
    'Could you use a map here to avoid the second loop?',
    'This should be a constant so that the test can read it.',
    'Nit: please drop the blank line.',
    'Typo: use "receive".',
    'The list is sorted twice. Please drop one of them.',
    'Please add a test, otherwise this breaks again.',
    'Thanks, I will rename it.',
    'Why is this a list?',
    'Our style guide asks for `const`, please use it here.',
  ],
);
