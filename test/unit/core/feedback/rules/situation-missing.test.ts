import { holds } from './flagged';

holds(
  'situation-missing',
  [
    'It is not needed, please remove it.',
    'Should be shorter.',
    'Could you simplify this?',
    'Please don\'t do this here.',
    'This should be shorter and simpler.',
    'I would do it the other way round.',
    'Can you make it private?',
    'Maybe rename this, it breaks easily.',
    'This could be much simpler.',
    'Please rather do it in one go.',
    'Let\'s drop it.',
  ],
  [
    'Please remove the retry in `send`.',
    'Could you rename `total` here?',
    'The loop in line 12 never ends.',
    'When the list is empty, this throws.',
    'Please move this method into the client.',
    'Can you make the constructor private?',
    'Thanks, this is a nice change.',
    'Done.',
    'Why is it so?',
    'This test never asserts anything.',
    'Please drop the "legacy" flag.',
  ],
);
