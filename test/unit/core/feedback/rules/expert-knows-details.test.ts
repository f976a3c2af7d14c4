import { holds } from './flagged';

holds(
  'expert-knows-details',
  [
    'Nit: trailing blank.',
    'Nit: please rename `x`.',
    'Typo: use "receive".',
    'Minor: this could be a constant.',
    'Style: use double quotes here.',
    'Nitpick: sort the imports.',
    'nit, drop the blank line',
    'Tiny thing: the comment ends without a full stop.',
    'Minor, but this variable should be `const`.',
    'Typo in the comment, please fix it.',
  ],
  [
    'This is the third protocol with its own framing.',
    'The lock is never released.',
    'Please split this method.',
    'What keeps us from sharing one protocol?',
    'Thanks!',
    'Done.',
    'This breaks for files above 2 GB.',
    'The style of the button is computed twice.',
    'A minor version bump changes the format, so old files break.',
    'The retry hides a failed login.',
  ],
  { level: 'expert', kind: 'improve' },
);
