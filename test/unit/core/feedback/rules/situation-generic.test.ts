import { holds } from './flagged';

holds(
  'situation-generic',
  [
    'Errors are swallowed in several places, please log them.',
    'Please add comments in some places.',
    'This should be handled everywhere.',
    'Please clean up the code.',
    'There are unused imports in many files, please remove them.',
    'Names could be better in general.',
    'Missing null checks in various places.',
    'Please use constants in a few places.',
    'We should handle timeouts all over the place.',
    'Please add tests for some of the methods.',
    'Somewhere a lock is missing, please look for it.',
  ],
  [
    'Errors are swallowed in `loadProfile` and in several places below.',
    'Please add a comment above the loop.',
    'The lock in `save` is missing.',
    'Please rename the parameter.',
    'This should be handled in line 14, as in several places before.',
    'The code path for "guest" is never tested.',
    'Could this method return early?',
    'Nice, you cleaned this up everywhere.',
    'Done in several places.',
    'Where is this used?',
    'This import is unused, please drop it.',
  ],
);
