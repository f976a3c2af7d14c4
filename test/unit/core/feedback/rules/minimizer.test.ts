import { holds } from './flagged';

holds(
  'minimizer',
  [
    'Just use a map.',
    'You can simply drop the cast.',
    'Obviously this fails for guests.',
    'Why not just call `load`?',
    'Of course the list is empty here.',
    'You could just move this up.',
    'Simply rename it to `total`.',
    'Clearly this is a cache.',
    'All you have to do is add a lock.',
    'Please just remove this method.',
    'It\'s easy, add a test.',
  ],
  [
    'I just noticed that this is public.',
    'This is just a list.',
    'Run this just before the commit.',
    'A clearly named variable would help here.',
    'It only takes just one call.',
    'Just a nit: two blanks.',
    'Please state clearly what happens for guests.',
    'I just renamed it.',
    'The simple case is handled first.',
    'Add a lock just in case two threads get here.',
    '`just` is the name of our task runner.',
    'More clearly named variables would help.',
  ],
);
