import { holds } from './flagged';

holds(
  'uninformative',
  [
    'Same here, please.',
    'Needs more love.',
    'And this too.',
    'Here too, please.',
    'nit: here',
    'And this one?? Please.',
    'Fix, please',
    'Not again, please.',
    'This part is a problem.',
    'This one too, please.',
    'Same problem as before.',
    'I do not like this one.',
  ],
  [
    'Please close the stream in `finally`, otherwise the handle leaks.',
    'Use `Map` here.',
    'The list is sorted twice.',
    'Rename `a` to `total`.',
    'See https://example.org/guide#names',
    'Why is this public?',
    'Thanks, much clearer now.',
    'Done.',
    '`limit` -> `maxRows`',
    'Nice, a table test!',
    '```suggestion\nreturn rows.length;\n```',
    'This leaks.',
  ],
);
