import { holds } from './flagged';

holds(
  'next-step-missing',
  [
    'This loses updates when two people save at once.',
    'The lock is never released, so the second call hangs.',
    '`parse` throws for an empty file and nobody catches it.',
    'The password is written to the log.',
    'The migration drops the column before the data is copied.',
    'This breaks on Windows because the path holds a colon.',
    'The token is never checked.',
    'The cache is not cleared, so users see old names.',
    'This is broken for guests.',
    'The query is built from user input, which is unsafe.',
    'The test passes even when the server is down.',
  ],
  [
    'This loses updates. Compare the version before writing.',
    'Please release the lock in `finally`.',
    '`parse` throws for an empty file. Could you catch that here?',
    'The password should not be written to the log.',
    'Copy the data before the migration drops the column.',
    'We need to escape the path, because it holds a colon.',
    'How about checking the token first?',
    'Let\'s clear the cache on logout.',
    'Thanks, that was quick.',
    'Fixed, sorry.',
    'The query is built from user input. Use parameters instead.',
  ],
  { weight: 'must', kind: 'improve' },
);
