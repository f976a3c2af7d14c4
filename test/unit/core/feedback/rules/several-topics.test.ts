import { holds } from './flagged';

holds(
  'several-topics',
  [
    'Please rename this. Also add a test for null. Another thing: the log line leaks the token, drop it.',
    'Could you drop the cast? Also rename `x`. And please add a test.',
    '- Please rename `a`.\n- Add a test.\n- Drop the cast.',
    '1. Rename this method.\n2. Use a set here.\n3. Please close the file.',
    'Use a set here. Unrelated, please fix the name. Also drop the blank line.',
    'Please move this up. While you\'re at it, add a lock. Also use a constant.',
    'Add a check for null. Additionally, remove the log line. Please also rename the file.',
    'Please sort the imports. By the way, drop the old client. And rename this.',
    '* Use `const`.\n* Please add docs.\n* Remove the log line.',
    'Rename it. Secondly, split the method. Finally, add a test.',
  ],
  [
    'Please rename this, because it no longer counts.',
    'Please rename this. Also rename the test.',
    '- The list is sorted twice.\n- Then it is copied.\n- Then it is sorted again.',
    'The lock is missing. Also, the test passes without it.',
    'Use a set. It is faster. It also keeps the order.',
    'Please add a test for null, for an empty list and for a long one.',
    '**Behavior:** the list is sorted twice.\n\n**Next step:** Drop one. Also add a test. Also rename it.',
    'Also, please rename this.',
    'Could you drop the cast? Or rename it?',
    'Finally, add a test.',
  ],
);
