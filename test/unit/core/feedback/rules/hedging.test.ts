import { holds } from './flagged';

holds(
  'hedging',
  [
    "I'm not sure, but maybe this could be a problem?",
    'I might be wrong, but I think this is perhaps not needed.',
    'Not sure if this is right, it seems a bit odd to me.',
    "I guess this is fine, though I'm not sure I understand the second branch.",
    'I wonder whether this might possibly run twice.',
    "I don't really understand why, but it probably works.",
    "Maybe I'm missing something, but is this even needed?",
    'It is not entirely clear to me what this does, probably some caching.',
    "I suppose this might be intentional, but I can't tell.",
    "I'm a bit confused here, it could be that the order matters.",
    'Not sure, seems strange, maybe it is correct.',
  ],
  [
    'Maybe rename this to `limit`, since it is compared with a count.',
    'I think a guard clause reads better here.',
    'Why is the lock taken twice?',
    'What is the second parameter for?',
    'Perhaps close the stream in a `finally`, otherwise the handle leaks.',
    'You might want to return early when the list is empty.',
    'The comment says "maybe null", but the type says never.',
    'I am sure that the index is off by one.',
    'Please make sure that the stream is closed.',
    '> I am not sure this is needed\n\nIt is: two callers pass null.',
    'This could be a constant, because no caller changes it.',
    'The value is probably stale after a rename, so the title shows the old name.',
  ],
);
