import { holds } from './flagged';

holds(
  'vague-verdict',
  [
    'This is wrong.',
    'Not great.',
    'Looks good.',
    'Hm.',
    'Bad idea.',
    'This is confusing.',
    'I don\'t like this.',
    'Please fix this.',
    'Ugly.',
    'LGTM',
    'That doesn\'t look right.',
    'Could be better.',
  ],
  [
    'This is wrong because the list is sorted twice.',
    'The name is confusing: `count` holds a sum.',
    'Please rename `bad` to `good`.',
    'Thanks!',
    'Good catch, fixed.',
    'This looks good, the early return makes the loop easy to read.',
    'The wrong key is used here.',
    'Could you use the other client here instead?',
    'Not great: this opens a connection for each row.',
    'Why is the wrong branch taken?',
    'Use a better name such as `total`.',
  ],
);
