import { holds } from './flagged';

holds(
  'rhetorical-question',
  [
    'Why would anyone parse this by hand?',
    'Why on earth is this global?',
    'Who writes code like this?',
    'Isn\'t it obvious that this fails?',
    'Don\'t you think this is a bit much?',
    'How hard can it be to add a test?',
    'What\'s the point of this method?',
    'Do you really think this works?',
    'How many times do we need to say this?',
    'Are you serious?',
    'Why the hell is this public?',
  ],
  [
    'Why is this parsed by hand?',
    'Why would this be null?',
    'Who calls this method?',
    'Is it clear to readers that this fails?',
    'What do you think?',
    'How hard is the migration for old files?',
    'Is this method really needed?',
    'What is the purpose of this method?',
    'Do we need the lock?',
    'How many times is this called?',
    'When will the old client be removed?',
  ],
);
