import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { lintFeedback } from '../../../../src/core/feedback/lint/lint-feedback';
import { maskCode } from '../../../../src/core/feedback/prose/mask-code';
import { situationInFront } from '../../../../src/core/feedback/rewrites/situation-in-front';

const moved: readonly (readonly [before: string, after: string])[] = [
  ['This leaks the handle when the socket closes.', 'When the socket closes, this leaks the handle.'],
  ['`load` returns an old profile when the cache already holds the user.', 'When the cache already holds the user, `load` returns an old profile.'],
  ['`load` throws an error if the list is empty', 'If the list is empty, `load` throws an error'],
  ['this opens a second connection whenever a row is saved', 'whenever a row is saved, this opens a second connection'],
  ['Could you return early when the list is empty?', 'When the list is empty, could you return early?'],
  ['Please close the stream after the last row is read.', 'After the last row is read, please close the stream.'],
  ['The test reads the clock twice, when the day ends.', 'When the day ends, the test reads the clock twice.'],
  ['`load`, when the cache is full, returns null.', 'When the cache is full, `load` returns null.'],
  ['The cast is superfluous (on line 40).', 'On line 40, the cast is superfluous.'],
  ['Please drop the cast on line 40.', 'On line 40, please drop the cast.'],
  ['The query runs twice in the second loop.', 'In the second loop, the query runs twice.'],
  ['Rename the variable in the `load` method.', 'In the `load` method, rename the variable.'],
  ['nit: this shows two titles when a page is reloaded', 'nit: when a page is reloaded, this shows two titles'],
  ['I get two requests when the page is reloaded.', 'When the page is reloaded, I get two requests.'],
];

/** Each would say something else, or read badly, the other way round. */
const left = [
  'When the socket closes, this leaks the handle.',
  'On line 40, the cast is superfluous.',
  'This leaks the handle.',
  'This is only called when the socket closes.',
  'Please check if the list is empty.',
  'I am not sure if the list is ever empty.',
  'Do you know when the cache is cleared?',
  'Please document when this runs.',
  'It would be nice if the name were shorter.',
  'The list throws when it is empty.',
  'It throws when the list is empty.',
  'Move this before the loop ends.',
  'Put this in the second loop.',
  'Please rename it if you want.',
  'This reads the file and throws when the list is empty.',
  'This throws when the list is empty and the flag is set.',
  'This throws when the list is empty, so the page stays blank.',
  'This throws because the list is empty when the page opens.',
  'Return null when the list is empty instead of throwing.',
  'Use the cache when the list is long to avoid a second query.',
  'This throws. The list is empty when the page opens.',
  'This throws when the list is empty.\nPlease check.',
  'This is the case when the list is empty.',
  'Frobnicate fails when the list is empty.',
  'Also, this fails when the list is empty.',
  'This returns null when empty.',
  'The list is shown *when* the page opens.',
  '> This throws when the list is empty.',
  'Die Liste ist leer, when the page opens und das ist nicht gut.',
  '',
];

const said = (sections: object): object => Object.fromEntries(Object.entries(sections).filter(([, isSaid]) => isSaid === true));
const wordsIn = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\p{N}_'`]+/gu) ?? []).sort();
const codeIn = (text: string): string[] => maskCode(text).map(({ start, end }) => text.slice(start, end)).sort();

describe('situationInFront', () => {
  for (const [before, after] of moved) it(`moves it in: ${before}`, () => assert.equal(situationInFront(before), after));
  for (const text of left) it(`leaves: ${JSON.stringify(text)}`, () => assert.equal(situationInFront(text), undefined));

  it('brings no new finding, takes no part away, and has nothing left to move', () => {
    for (const [before, after] of moved) {
      const [was, is] = [lintFeedback(before), lintFeedback(after)];
      assert.deepEqual(is.findings.map(({ code }) => code).filter((code) => !was.findings.some((one) => one.code === code)), [], after);
      assert.deepEqual({ ...is.sections, ...said(was.sections) }, is.sections, after);
      assert.equal(situationInFront(after), undefined);
    }
  });

  it('keeps every word and all code whatever it is given', () => {
    const piece = fc.constantFrom(
      'This leaks', 'the list is empty', ' when ', ' if ', ', ', ' (', ')', '.', '?', ' ', '`x`', '`a.ts`', ' in ', ' on line 4', 'Please ', 'return early', ' the handle', '`load()`', ' throws', ' the socket closes', ' after ', '*', '😀', 'nit: ', 'you', '"', '\u2026', ' the second loop', 'Load',
    );
    let seen = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const after = situationInFront(text);
        if (after === undefined) return;
        seen += 1;
        assert.deepEqual(wordsIn(after), wordsIn(text));
        assert.deepEqual(codeIn(after), codeIn(text));
        assert.equal(situationInFront(after), undefined);
      }),
      { numRuns: 5000, seed: 4 },
    );
    assert.ok(seen > 20, `${seen} were moved`);
  });
});
