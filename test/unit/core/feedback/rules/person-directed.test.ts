import { holds } from './flagged';

holds(
  'person-directed',
  [
    'You always forget the tests.',
    'Did you even test this?',
    'You are careless with locks.',
    'You clearly didn\'t read the guide.',
    'You don\'t understand how promises work.',
    'What were you thinking?',
    'You should have known this.',
    'You keep making the same mistake.',
    'Your laziness costs us a day.',
    'Have you even run it?',
    'You have no idea how the cache works.',
    'People like you break the build.',
  ],
  [
    'Could you rename this?',
    'You are right.',
    'Did you test this with an empty list?',
    'If you always close the file, the lock is released.',
    'You forgot the null check in `load`.',
    'You can use a set here.',
    'Have you considered a map?',
    'You never get null from `find`.',
    'When you run this twice, it fails.',
    'You are using the old client here.',
    'The user is careless with passwords, so we hash them.',
  ],
);
