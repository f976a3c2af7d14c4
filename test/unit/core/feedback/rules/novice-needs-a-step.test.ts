import { holds } from './flagged';

holds(
  'novice-needs-a-step',
  [
    'This mixes reading and drawing.',
    'The method is too long, which makes it hard to test.',
    'The list is sorted twice, so it is slow.',
    'The name `x` does not tell what it holds.',
    'This breaks when the list is empty.',
    'The lock is never released.',
    '`load` ignores the timeout, so callers hang.',
    'The test does not assert anything.',
    'Errors are swallowed in `load`.',
    'This is wrong for guests.',
    'The comment contradicts the code.',
  ],
  [
    'This mixes reading and drawing. Move the lines that read into a function of their own.',
    'Please split the method.',
    'The list is sorted twice. Could you drop one?',
    'Rename `x` to `total`.',
    'Thanks, that is clear now.',
    'Fixed.',
    'Let\'s release the lock in `finally`.',
    'You can use the timeout of the client here.',
    'How about an assertion on the message?',
    'The comment should say what the code does.',
    'Add a test for guests, because this breaks for them.',
  ],
  { level: 'novice', kind: 'improve' },
);
