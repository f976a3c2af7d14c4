import { holds } from './flagged';

holds(
  'interpretation',
  [
    'Sloppy error handling.',
    'You were in a hurry here.',
    'This is a lazy solution.',
    'Careless use of the lock.',
    'You didn\'t bother to add a test.',
    'Whoever wrote this did not care about readers.',
    'You just wanted to get this over with, you were trying to save time.',
    'An amateurish way to parse a date.',
    'This is a stupid loop.',
    'The author didn\'t think about guests.',
    'Half-baked validation.',
  ],
  [
    'This value is lazy loaded.',
    'The field is lazily initialized, so the first call is slow.',
    'A naive datetime is stored here.',
    'Did you consider a set?',
    'The regex uses a lazy quantifier.',
    'The error handling ends at the first failure.',
    'You wanted a list, but `keys` returns an iterator.',
    'The lock is held for too long.',
    'Be careful with the lock here.',
    'Stupid question, why is this a list?',
    '"Sloppy" is the name of the package.',
  ],
);
