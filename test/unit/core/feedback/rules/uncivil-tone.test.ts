import { holds } from './flagged';

holds(
  'uncivil-tone',
  [
    'How many more times do I have to explain this to you?',
    'Did you even bother to read the guide before you pushed?',
    'We have been waiting for a review for three months. Any update?',
    'You clearly do not understand how locks work.',
    'You never listen, do you?',
    'Your ignorance of the protocol is your problem, not mine.',
    'Oh great, yet another rewrite. Good luck with that.',
    'Why do you people never listen?',
    'Just merge it already, how hard can it be?',
    'I do not care about your opinion. Learn how to write a test.',
    'Why can you people not read the guide first?',
    'We are still waiting. Is anybody even reading this?',
  ],
  [
    'Could you split this change, because migrations are rolled back one by one?',
    'Why is the lock taken twice?',
    'The test still fails on Windows, where paths begin with a letter.',
    'Please rebase, the base has moved.',
    'I do not understand the second branch. When is it taken?',
    'You can drop the cast, since the return type says the same.',
    'Did you measure how long the second pass takes?',
    'I disagree: the caller owns the buffer, so it frees it.',
    'This has been open in two reviews, let us settle it in the next call.',
    'Stop the timer in `dispose`, otherwise it fires once more.',
    '> did you even read the guide?\n\nI did, and its section on migrations is out of date.',
    'Thanks for waiting. I will have a second look tomorrow.',
  ],
);
