import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { AskedEntry } from '../../../../../src/core/questions/memory/asked-entry';
import { askedFileName, formatAsked, parseAsked } from '../../../../../src/core/questions/memory/asked-file';
import { anyEntry, asked } from './arbitrary-asked';

describe('the file of an asked question', () => {
  it('reads as people would write it', () => {
    const entry: AskedEntry = { ...asked('Who tells this entry that the row has changed?'), question: 'caching-stale', topic: 'caching', path: 'src/profile.ts', line: 41, to: 'Ben' };
    assert.equal(
      formatAsked(entry),
      [
        '---', 'coachmark: 1', 'type: asked', 'id: 20261120T104512-7h2k9qza4m', 'author: Ana', 'mail: ana@team.example', 'at: 2026-11-20T10:45:12.000Z', 'to: Ben', 'question: caching-stale',
        'topic: caching', 'path: src/profile.ts', 'line: 41', '---', 'Who tells this entry that the row has changed?', '',
      ].join('\n'),
    );
  });

  it('gives back every entry, under its name alone', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const name = askedFileName(entry);
        assert.deepEqual(parseAsked(formatAsked(entry), name), { ok: true, entry });
        assert.match(name, /^[0-9T]+-[0-9a-z]+(?:\.[0-9T]+-[0-9a-z]+)?\.md$/);
        assert.equal(parseAsked(formatAsked(entry), `x${name}`).ok, false);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what a later version put beside it', () => {
    const text = formatAsked(asked('Why?')).replace('type: asked\n', 'type: asked\nmood: [calm, 2]\n');
    const read = parseAsked(text);
    assert.ok(read.ok);
    assert.deepEqual(read.entry.extra, { mood: ['calm', 2] });
    assert.match(formatAsked(read.entry), /^mood:\n {2}- calm\n {2}- 2\n/m);
  });

  it('says what is wrong with a file and where', () => {
    const good = formatAsked({ ...asked('Why?'), path: 'src/a.ts', line: 3 });
    const broken = (from: string | RegExp, to: string): unknown => {
      const read = parseAsked(good.replace(from, to));
      return read.ok ? 'read' : [read.problem.code, read.problem.line, read.problem.detail];
    };
    assert.deepEqual(broken('path: src/a.ts', 'path: ../../etc/passwd'), ['bad-field', 8, 'path']);
    assert.deepEqual(broken('path: src/a.ts', 'path: C:/a.ts'), ['bad-field', 8, 'path']);
    assert.deepEqual(broken('line: 3', 'line: 0'), ['bad-field', 9, 'line']);
    assert.deepEqual(broken('type: asked', 'type: party'), ['bad-field', 3, 'type']);
    assert.deepEqual(broken('coachmark: 1', 'coachmark: 2'), ['newer-version', 2, '2']);
    assert.deepEqual(broken(/id: .*\n/, ''), ['missing-field', 2, 'id']);
    assert.deepEqual(broken('---\nWhy?', 'Why?'), ['no-front-matter', 1, undefined]);
  });

  it('takes anything without an exception', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof parseAsked(text).ok === 'boolean'));
    const good = formatAsked(asked('Why?'));
    fc.assert(
      fc.property(fc.nat(good.length), fc.nat(20), fc.string(), (at, cut, put) => typeof parseAsked(good.slice(0, at) + put + good.slice(at + cut)).ok === 'boolean'),
      { numRuns: 500 },
    );
  });
});
