import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type EventStream, type ServerEvent, emptyStream, readChunk } from '../../../../../src/core/pairing/room/event-stream';

function readAll(chunks: readonly string[]): { readonly stream: EventStream; readonly events: readonly ServerEvent[] } {
  let stream = emptyStream;
  const events: ServerEvent[] = [];
  for (const chunk of chunks) {
    const read = readChunk(stream, chunk);
    stream = read.stream;
    events.push(...read.events);
  }
  return { stream, events };
}

const dataLine = fc.stringMatching(/^[^\r\n]{0,12}$/);
const event = fc.record({ event: fc.stringMatching(/^[A-Z_]{1,8}$/), lines: fc.array(dataLine, { minLength: 1, maxLength: 3 }) });
const cuts = fc.array(fc.nat(400), { maxLength: 12 });

function cut(text: string, places: readonly number[]): readonly string[] {
  const sorted = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length];
  return sorted.slice(1).map((end, index) => text.slice(sorted[index], end));
}

describe('a stream of server-sent events', function () {
  this.timeout(60_000);

  it('gives every event, however the text is cut and its lines end', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 5 }), fc.constantFrom('\n', '\r\n', '\r'), cuts, fc.boolean(), (sent, eol, places, bom) => {
        const text = sent.map((one) => [`event:${one.event}`, ': a comment', 'id: 7', ...one.lines.map((line) => `data: ${line}`), '', ''].join(eol)).join('');
        const { events } = readAll(cut(`${bom ? '\ufeff' : ''}${text}`, places));
        assert.deepStrictEqual(events, sent.map((one) => ({ event: one.event, data: one.lines.join('\n') })));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same for any text in any pieces', () => {
    const piece = fc.constantFrom('data', 'event', ':', ' ', '\r', '\n', '\r\n', 'x', '\ufeff', 'id', '\n\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')), cuts, (text, places) => {
        assert.deepStrictEqual(readAll(cut(text, places)), readAll([text]));
        assert.deepStrictEqual(readAll([...text]).events, readAll([text]).events);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads as the standard says', () => {
    assert.deepStrictEqual(readAll(['data: a\ndata:b\ndata:  c\n\n']).events, [{ event: 'message', data: 'a\nb\n c' }]);
    assert.deepStrictEqual(readAll(['data\n\ndata\ndata\n\n']).events, [{ event: 'message', data: '' }, { event: 'message', data: '\n' }]);
    assert.deepStrictEqual(readAll(['event: x\n\ndata: y\n\n']).events, [{ event: 'message', data: 'y' }]);
    assert.deepStrictEqual(readAll(['data: never ended']).events, []);
  });

  it('leaves out an event that is too long, holds little of it, and goes on with the next', () => {
    const chunk = `data: ${'x'.repeat(100_000)}\n`;
    let stream = emptyStream;
    for (let count = 0; count < 50; count += 1) {
      stream = readChunk(stream, chunk).stream;
      assert.ok(JSON.stringify(stream).length < 1_200_000);
    }
    assert.deepStrictEqual(readChunk(stream, '\ndata: next\n\n').events, [{ event: 'message', data: 'next' }]);
    const line = readAll([`data: ${'x'.repeat(2_000_000)}`, 'x'.repeat(10), '\n\ndata: next\n\n']);
    assert.deepStrictEqual(line.events, [{ event: 'message', data: 'next' }]);
  });
});
