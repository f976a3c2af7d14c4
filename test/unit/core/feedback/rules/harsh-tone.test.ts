import { holds } from './flagged';

holds(
  'harsh-tone',
  [
    'Why the hell is this synchronous?',
    'This parser is a piece of crap.',
    'What idiot named this `data2`?',
    'Holy shit, the password is logged in plain text.',
    'Please drop this damn flag, because nobody sets it.',
    'The retry sucks, since it never waits.',
    'I hate this wrapper, it hides the status code.',
    'A stupid amount of copies is made for each row.',
    'Such garbage does not belong on the main branch.',
    'This whole class is bullshit.',
    'wtf does `frobnicate` do',
    'The lock is taken twice. Are you f*cking serious?',
  ],
  [
    'The garbage collector frees the buffer before `read` returns.',
    'Please kill the worker when the window closes, because it keeps the port.',
    'This is dead code since the last migration.',
    'Sorry, that was a stupid mistake of mine, fixed.',
    'The dumb pointer is wrapped before it leaves the factory.',
    'Rename `shellHelper` to `shell`, as it no longer only helps.',
    '> what the hell is this\n\nThe lock is released in `close`, see line 40.',
    'Could you assert the class of the error here?',
    'The message `damn it` is shown to users, please reword it.',
    'The document tree is walked twice per key, so typing lags.',
    'Please assess whether the cache is needed at all.',
    'The child process is killed, and its zombie stays until the parent waits.',
  ],
);
