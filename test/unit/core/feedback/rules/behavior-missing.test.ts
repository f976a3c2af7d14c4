import { holds } from './flagged';

holds(
  'behavior-missing',
  [
    'This will be slow for users with large projects.',
    'That would break the build on Windows.',
    'This could cause a race condition.',
    'This is hard to read.',
    'It makes debugging harder for everybody.',
    'This will confuse readers.',
    'That might crash for guests.',
    'This is going to hurt performance on phones.',
    'That makes it difficult to test.',
    'This could leak memory.',
    'Users will lose their drafts.',
  ],
  [
    '`findAll` reads every file again for each match, so this will be slow.',
    'Please cache the result, that makes it faster.',
    'The constructor opens a socket, which makes it hard to test.',
    'The handle is never closed, so this leaks.',
    'Could you split it to make it easier to read?',
    'This breaks the build because the flag was renamed.',
    'Looks good to me.',
    'Why would that break?',
    'Done, that was slow.',
    'Please rename the variable.',
    'The list is sorted twice, which is slow for large files.',
  ],
  { kind: 'improve' },
);
