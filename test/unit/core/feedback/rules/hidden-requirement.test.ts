import { holds } from './flagged';

holds(
  'hidden-requirement',
  [
    'Maybe you could perhaps add a test for the empty list.',
    'Perhaps this could possibly be moved into the client.',
    'Maybe we could add a lock here if you have time.',
    'It might be nice to maybe rename this method, if you like.',
    'Possibly you could maybe use a set here.',
    'Maybe you could rename the variable, no pressure.',
    'Could you perhaps add a check for null, if possible?',
    'Perhaps you might want to close the file at some point.',
    'I was wondering if you could maybe drop the cast.',
    'Maybe you can sort of split this method?',
    'If you want, you could perhaps inline this call.',
  ],
  [
    'Maybe rename this method?',
    'Could you rename this method?',
    'Perhaps a set would be faster.',
    'You could use a set here.',
    'This is perhaps a race, maybe not.',
    'I might be wrong, please check the lock.',
    'Maybe the list is empty.',
    'Could you add a test for the empty list?',
    'Please add a test.',
    'It would be nice to have a test.',
    'The value may be null if possible inputs are empty.',
  ],
);
