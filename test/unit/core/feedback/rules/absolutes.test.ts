import { holds } from './flagged';

holds(
  'absolutes',
  [
    'You never close the handles.',
    'You always forget the null check.',
    'Nobody reads these comments.',
    'You constantly break the build.',
    'They never write tests.',
    'Everyone knows that this is slow.',
    'People always ignore this warning.',
    'You have never tested this.',
    'He always copies this code.',
    'You push broken code every time.',
    'Nobody would write it like that.',
  ],
  [
    'This loop never ends.',
    'You never reach this branch.',
    'The handle is never closed.',
    'Always close the handle.',
    '`find` always returns a list.',
    'You should always check for null.',
    'You will always get a list from this.',
    'The lock must never be held here.',
    'Nobody calls this method anymore.',
    'It always fails on Windows.',
    'You get null here every other time.',
  ],
);
