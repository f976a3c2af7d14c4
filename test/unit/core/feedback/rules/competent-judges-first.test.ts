import { holds } from './flagged';

holds(
  'competent-judges-first',
  [
    'Move the retry into the client, because three callers repeat it.',
    'Use a set here, since the order does not matter.',
    'Please split this method.',
    'This should be a constant.',
    'Rename `x` to `total`.',
    'Let\'s close the file in `finally`.',
    'You need to release the lock.',
    'I would inline this.',
    'The list is sorted twice. Drop one of them.',
    'Please add a test for guests.',
    'We should cache this, it is slow.',
  ],
  [
    'Three callers repeat this retry. Where would you put it?',
    'What speaks against a set here?',
    'The list is sorted twice.',
    'Could you split this method?',
    'Thanks.',
    'Done.',
    'Please split this method. What do you think?',
    'How would you test this for guests?',
    'This breaks on Windows.',
    'Nice names.',
    'Should this be a constant?',
  ],
  { level: 'competent', kind: 'improve' },
);
