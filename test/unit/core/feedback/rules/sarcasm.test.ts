import { holds } from './flagged';

holds(
  'sarcasm',
  [
    'Great, another singleton.',
    'What could possibly go wrong?',
    'Nice try.',
    'Good luck with that.',
    'Oh great, another flag.',
    'Who needs tests anyway.',
    'Congratulations, you broke the build.',
    'Let me guess, it works on my machine.',
    'Because that always works.',
    'Thanks for nothing.',
    'Lovely, yet another global 🙄',
    'I\'m sure this will be fine /s',
  ],
  [
    'Great, this reads much better now.',
    'Another singleton would make testing harder.',
    'What can go wrong when the list is empty?',
    'Thanks for the tests.',
    'Nice solution.',
    'This needs a test for guests.',
    'Good luck is not a strategy, as the guide says.',
    'Great work on the parser.',
    'I love the new names.',
    'The path ends in `/s`.',
    'Let me know what you think.',
  ],
);
