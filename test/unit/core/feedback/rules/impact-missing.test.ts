import { holds } from './flagged';

holds(
  'impact-missing',
  [
    'The reply is parsed twice.',
    'This method never closes the stream.',
    'The test does not check the error message.',
    '`load` ignores the timeout.',
    'The second parameter is not used.',
    'There are two loops over the same list.',
    'The cache is not cleared on logout.',
    'This function returns `null` for guests and does not say it.',
    'The constructor doesn\'t validate the port.',
    'The lock isn\'t released here.',
    'This class still uses the old client and is never tested.',
  ],
  [
    'The reply is parsed twice, so opening a project takes longer.',
    'This method never closes the stream, which leaks a handle for each call.',
    'The test does not check the message, because it is not stable.',
    'Nit: the second parameter is not used.',
    'Please drop the second parameter, it is not used.',
    'This isn\'t cleared on logout, and users will see old names.',
    'Thanks, the test is much clearer now.',
    'Fixed, the lock is released now.',
    'Is the cache cleared on logout?',
    'The list is copied here, which makes it slow.',
  ],
  { kind: 'improve' },
);
