import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { TextRange } from '../../../../src/core/anchors/anchor';
import type { TextEdit } from '../../../../src/core/anchors/follow';
import { mapRange } from '../../../../src/core/anchors/map-range';
import { type Place, placeAnchor } from '../../../../src/core/anchors/place';
import { takeAnchor, wholeLines } from '../../../../src/core/anchors/take';
import { TrackedPlaces } from '../../../../src/core/anchors/tracked-places';
import { splitLines } from '../../../../src/core/text/lines';
import { pointAfter } from '../../../../src/core/anchors/trim-edit';

const samples = ['profile', 'bookings', 'retry', 'calendar', 'server'].map((name) =>
  splitLines(readFileSync(join(process.cwd(), 'samples', 'bookings', 'src', `${name}.ts`), 'utf8')).join('\n'),
);

/** A replacement in offsets, which need no rules. */
interface Cut {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const share = fc.double({ min: 0, max: 0.999999, noNaN: true });
const inserted = fc.constantFrom('', '', '', 'x', '// seen\n', '\n', '  return early;\n', 'a\nb\nc\n', '}\n', ' ');
const cutAt = fc.tuple(share, fc.oneof(fc.constant(0), fc.nat(12), fc.nat(160)), inserted);

function cutIn(text: string, [at, length, by]: [number, number, string]): Cut {
  const from = Math.floor(at * (text.length + 1));
  return { from, to: Math.min(text.length, from + length), text: by };
}

function apply(text: string, { from, to, text: by }: Cut): string {
  return text.slice(0, from) + by + text.slice(to);
}

function rangeOf(text: string, from: number, to: number): TextRange {
  const start = pointAfter(1, 1, text.slice(0, from));
  const end = pointAfter(1, 1, text.slice(0, to));
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function editOf(text: string, { from, to, text: by }: Cut): TextEdit {
  return { range: rangeOf(text, from, to), text: by };
}

function wholeText(before: string, after: string): TextEdit {
  return editOf(before, { from: 0, to: before.length, text: after });
}

/** A text with a note on every fourth passage, some on whole lines, some on columns. */
function track(text: string): TrackedPlaces {
  const lines = text.split('\n');
  const tracked = new TrackedPlaces(lines, mapRange);
  for (let line = 1; line + 3 <= lines.length; line += 4) {
    const whole = wholeLines(line, line + (line % 3), lines);
    const range = line % 5 === 0 && whole.endColumn > 3 && line % 3 === 0 ? { ...whole, startColumn: 2, endColumn: whole.endColumn - 1 } : whole;
    const anchor = takeAnchor({ path: 'a.ts' }, lines, range);
    tracked.put(`n${line}`, anchor, placeAnchor(anchor, lines));
  }
  return tracked;
}

function placesOf(tracked: TrackedPlaces): Record<string, Place | undefined> {
  return Object.fromEntries(Array.from(tracked.ids(), (id) => [id, tracked.placeOf(id)]));
}

function textIn(lines: readonly string[], { startLine, startColumn, endLine, endColumn }: TextRange): string {
  const some = lines.slice(startLine - 1, endLine);
  some[some.length - 1] = some.at(-1)!.slice(0, endColumn - 1);
  some[0] = some[0]!.slice(startColumn - 1);
  return some.join('\n');
}

const aSample = fc.constantFrom(...samples);

describe('places tracked through edits', () => {
  it('are brought back exactly, states too, however a former text comes back', () => {
    fc.assert(
      fc.property(aSample, fc.array(fc.oneof(cutAt, fc.record({ to: share, whole: fc.boolean() })), { maxLength: 14 }), (start, steps) => {
        let text = start;
        const tracked = track(text);
        const seen = [{ text, places: placesOf(tracked) }];
        for (const step of steps) {
          if (Array.isArray(step)) {
            const cut = cutIn(text, step);
            tracked.edit([editOf(text, cut)]);
            text = apply(text, cut);
          } else {
            // Undo takes back one step or many, as one edit or as a new text.
            const former = seen[Math.floor(step.to * seen.length)]!;
            tracked.edit([wholeText(text, former.text)]);
            text = former.text;
          }
          assert.equal(tracked.lines.join('\n'), text);
          const known = seen.find((one) => one.text === text);
          if (known) assert.deepEqual(placesOf(tracked), known.places);
          else seen.push({ text, places: placesOf(tracked) });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are brought back by the inverse of several edits at once', () => {
    fc.assert(
      fc.property(aSample, fc.array(cutAt, { minLength: 1, maxLength: 4 }), (text, given) => {
        const tracked = track(text);
        const before = placesOf(tracked);
        const cuts = given.map((one) => cutIn(text, one)).sort((a, b) => b.from - a.from);
        if (cuts.some((cut, i) => i > 0 && cut.to > cuts[i - 1]!.from)) return;
        let now = text;
        const undo: TextEdit[] = [];
        const edits: TextEdit[] = [];
        for (const cut of cuts) {
          edits.push(editOf(now, cut));
          const after = apply(now, cut);
          undo.unshift(editOf(after, { from: cut.from, to: cut.from + cut.text.length, text: now.slice(cut.from, cut.to) }));
          now = after;
        }
        tracked.edit(edits);
        assert.equal(tracked.lines.join('\n'), now);
        tracked.edit(undo);
        assert.deepEqual(placesOf(tracked), before);
      }),
      { numRuns: 400 },
    );
  });

  it('are inside the text, and a note that is here or has moved shows the text that it was taken on', () => {
    fc.assert(
      fc.property(aSample, fc.array(cutAt, { maxLength: 14 }), (start, steps) => {
        let text = start;
        const tracked = track(text);
        const taken = new Map(Object.entries(placesOf(tracked)).flatMap(([id, place]) => (place?.range ? [[id, textIn(start.split('\n'), place.range)] as const] : [])));
        for (const step of steps) {
          const cut = cutIn(text, step);
          tracked.edit([editOf(text, cut)]);
          text = apply(text, cut);
          for (const [id, place] of Object.entries(placesOf(tracked))) {
            if (!place?.range) {
              assert.equal(place?.state, 'lost');
              continue;
            }
            const { startLine, startColumn, endLine, endColumn } = place.range;
            const lines = text.split('\n');
            assert.ok(startLine >= 1 && endLine <= lines.length && startLine <= endLine, JSON.stringify(place));
            assert.ok(startColumn >= 1 && startColumn <= lines[startLine - 1]!.length + 1 && endColumn <= lines[endLine - 1]!.length + 1, JSON.stringify(place));
            if (place.state === 'here' || place.state === 'moved') assert.equal(textIn(lines, place.range), taken.get(id));
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are where a fresh look finds them after lines came and went elsewhere', () => {
    fc.assert(
      fc.property(aSample, fc.array(fc.tuple(share, fc.constantFrom('// one\n', 'const spare = 1;\n', '// a\n// b\n')), { maxLength: 5 }), (start, steps) => {
        let lines = start.split('\n');
        const marked = Math.floor(lines.length / 2);
        const range = wholeLines(marked, marked + 2, lines);
        const anchor = takeAnchor({ path: 'a.ts' }, lines, range);
        const tracked = new TrackedPlaces(lines, mapRange);
        tracked.put('n', anchor, placeAnchor(anchor, lines));
        if (tracked.placeOf('n')?.state === 'check') return;
        for (const [at, text] of steps) {
          const live = tracked.placeOf('n')!.range!;
          const line = 1 + Math.floor(at * lines.length);
          if (line > live.startLine && line <= live.endLine) continue;
          tracked.edit([{ range: { startLine: line, startColumn: 1, endLine: line, endColumn: 1 }, text }]);
          lines = [...tracked.lines];
        }
        const cold = placeAnchor(anchor, lines);
        if (cold.state === 'check') return;
        assert.deepEqual(tracked.placeOf('n'), cold);
      }),
      { numRuns: 400 },
    );
  });

  const code = ['function a() {', '  return one;', '}', '', 'function b() {', '  return second();', '}', 'export const last = [a, b];', ''].join('\n');
  const noted = (text: string, first: number, last: number): TrackedPlaces => {
    const lines = text.split('\n');
    const anchor = takeAnchor({ path: 'a.ts' }, lines, wholeLines(first, last, lines));
    const tracked = new TrackedPlaces(lines, mapRange);
    tracked.put('n', anchor, placeAnchor(anchor, lines));
    return tracked;
  };
  const at = (startLine: number, endLine = startLine, startColumn = 1, endColumn = 1): TextRange => ({ startLine, startColumn, endLine, endColumn });

  it('are lost when their lines are cut, and moved when these are pasted elsewhere', () => {
    const tracked = noted(code, 5, 7);
    tracked.edit([{ range: at(5, 8), text: '' }]);
    assert.deepEqual(tracked.placeOf('n'), { state: 'lost' });
    tracked.edit([{ range: at(1), text: 'function b() {\n  return second();\n}\n' }]);
    assert.deepEqual(tracked.placeOf('n'), { state: 'moved', range: at(1, 3, 1, 2) });
  });

  it('go with their lines when these are moved by one edit, and with a neighbour that is', () => {
    const tracked = noted(code, 2, 2);
    // As VS Code moves a line down: it takes the one below away and puts it above.
    tracked.edit([
      { range: at(2, 3, 14, 2), text: '' },
      { range: at(2), text: '}\n' },
    ]);
    assert.deepEqual(tracked.placeOf('n'), { state: 'moved', range: at(3, 3, 1, 14) });
    const other = noted(code, 2, 2);
    other.edit([
      { range: at(4, 4), text: '  return one;\n' },
      { range: at(2, 3), text: '' },
    ]);
    assert.deepEqual(other.placeOf('n'), { state: 'moved', range: at(3, 3, 1, 14) });
  });

  it('do not follow a passage that says nothing when it is typed again somewhere', () => {
    const tracked = noted(code, 7, 7);
    tracked.edit([{ range: at(6, 8), text: '' }]);
    assert.equal(tracked.placeOf('n')?.state, 'lost');
    tracked.edit([{ range: at(1), text: '}\n' }]);
    assert.equal(tracked.placeOf('n')?.state, 'lost');
  });

  it('are changed by typing in them, and as before when that is typed back', () => {
    const tracked = noted(code, 6, 6);
    tracked.edit([{ range: at(6, 6, 10, 16), text: 'third' }]);
    assert.deepEqual(tracked.placeOf('n'), { state: 'changed', range: at(6, 6, 1, 18) });
    tracked.edit([{ range: at(1), text: '// up\n' }]);
    tracked.edit([{ range: at(7, 7, 10, 15), text: 'second' }]);
    assert.deepEqual(tracked.placeOf('n'), { state: 'moved', range: at(7, 7, 1, 19) });
  });

  it('stay a guess until a person says otherwise', () => {
    const lines = code.split('\n');
    const anchor = takeAnchor({ path: 'a.ts' }, lines, wholeLines(6, 6, lines));
    const tracked = new TrackedPlaces(lines, mapRange);
    tracked.put('n', anchor, { state: 'check', range: wholeLines(2, 2, lines) });
    tracked.edit([{ range: at(1), text: '// up\n' }]);
    assert.deepEqual(tracked.placeOf('n'), { state: 'check', range: at(3, 3, 1, 14) });
    tracked.edit([{ range: at(3, 3, 10, 13), text: 'two' }]);
    assert.equal(tracked.placeOf('n')?.state, 'check');
    tracked.put('n', takeAnchor({ path: 'a.ts' }, tracked.lines, at(3, 3, 1, 14)), { state: 'here', range: at(3, 3, 1, 14) });
    assert.deepEqual(tracked.placeOf('n'), { state: 'here', range: at(3, 3, 1, 14) });
  });

  it('survive a text that is replaced as a whole', () => {
    const tracked = noted(code, 5, 7);
    const formatted = code.replaceAll('  return', '    return').replace('function a', '/** One. */\nfunction a');
    const { touched } = tracked.edit([wholeText(code, formatted)]);
    assert.deepEqual(tracked.placeOf('n'), { state: 'changed', range: at(6, 8, 1, 2) });
    assert.deepEqual([...touched], ['n']);
    tracked.edit([wholeText(formatted, code)]);
    assert.deepEqual(tracked.placeOf('n'), { state: 'here', range: at(5, 7, 1, 2) });
    assert.deepEqual([...tracked.edit([{ range: at(1, 9), text: code.replaceAll('\n', '\r\n') }]).touched], []);
  });

  it('take no range that is not in the text', () => {
    const tracked = noted(code, 6, 6);
    for (const range of [at(0), at(10), at(6, 6, 40, 50), at(6, 5)]) {
      tracked.put('n', takeAnchor({ path: 'a.ts' }, tracked.lines, at(6, 6, 1, 19)), { state: 'changed', range });
      assert.deepEqual(tracked.placeOf('n'), { state: 'lost' });
    }
  });
});
