import { holds } from './flagged';

holds(
  'feedback-sandwich',
  [
    'Nice work! The cache is never cleared, though. Great naming by the way.',
    'I like the new names. The loop does not end for guests. Really solid tests.',
    'Good idea. But this breaks on Windows. Overall great.',
    'Great start. Please add a lock in `save`. Lovely tests.',
    'Looks great. This method is too long. I love the docs.',
    'Awesome. Could you rename `x`? Very clean otherwise.',
    'Nice. The timeout is missing. The rest looks good.',
    'This is clever. It leaks a handle for each call. Neat tests.',
    'Well done. The error is not handled. Beautiful code.',
    'Good job on the parser. It fails for an empty file. Great tests.',
  ],
  [
    'Nice work! Great naming. Really solid tests.',
    'The cache is never cleared. Please clear it on logout. It leaks.',
    'Nice work! The cache is never cleared, though.',
    'Could you rename this? Thanks.',
    'Great. Thanks.',
    'I like the new names. They make the loop easy to read. Great.',
    'Please add a test. It would be nice to have one for guests. Thanks!',
    'A good name would help. The loop does not end. A great one is `total`.',
    'Why is this public? Is it called from outside? Who calls it?',
    'The good case works. The bad case does not. Please handle both.',
  ],
);
