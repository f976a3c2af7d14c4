import * as assert from 'node:assert/strict';
import { alignLines } from '../../../../../src/core/anchors/align/align-lines';
import { tableOf } from '../../../../../src/core/anchors/align/line-table';
import { type Placed, placeIn } from '../../../../../src/core/anchors/place-in';
import { grown } from '../../../../../src/core/anchors/syntax/grown-unit';
import type { Outline, Unit } from '../../../../../src/core/anchors/syntax/outline';
import { sameUnit, unitOf } from '../../../../../src/core/anchors/syntax/same-unit';
import { assertLinear } from '../../../growth';
import { outlineOf } from './parse';

/** Where the range is after, by lines and syntax. Lines count from 1. */
async function place(languageId: string, before: string, from: number, to: number, after: string): Promise<string> {
  const [was, now] = [before.split('\n'), after.split('\n')];
  const [outline, outlineNow] = [await outlineOf(languageId, was), await outlineOf(languageId, now)];
  const old = { table: tableOf(was), offset: 0, first: from - 1, last: to - 1, unit: () => unitOf(outline, from - 1, to - 1), isStored: false };
  const placed: Placed | undefined = placeIn(old, { path: 'a', table: tableOf(now), outline: () => outlineNow });
  return placed ? `${placed.first + 1}-${placed.last + 1} by ${placed.by}` : 'lost';
}

const cart = `class Cart {
  total() {
    return this.sum(this.items);
  }

  count() {
    return this.items.length;
  }
}`;

describe('what a range is in the syntax of its language', function () {
  this.timeout(30_000);

  it('is the unit that begins and ends with it, with its names', async () => {
    const outline = await outlineOf('typescript', cart.split('\n'));
    assert.deepEqual(unitOf(outline, 1, 3), { kinds: ['method_definition'], names: ['Cart', 'total'], isNamed: true });
    assert.deepEqual(unitOf(outline, 2, 2)?.names, ['Cart', 'total']);
    assert.equal(unitOf(outline, 2, 2)?.isNamed, false);
    assert.deepEqual(unitOf(outline, 0, 8)?.names, ['Cart']);
    for (const [first, last] of [[1, 6], [2, 3], [4, 4], [50, 60]] as const) assert.equal(unitOf(outline, first, last), undefined);
  });

  it('is not the remark behind it', async () => {
    const outline = await outlineOf('typescript', ['/* first */ book(room); // now']);
    assert.ok(unitOf(outline, 0, 0)!.kinds.every((kind) => kind !== 'comment'));
    assert.deepEqual(unitOf(await outlineOf('typescript', ['// alone']), 0, 0)?.kinds, ['comment']);
  });

  it('names each kind once, however deep the same ones are', async () => {
    const outline = await outlineOf('javascript', ['[[[[', '1', ']]]]']);
    const { kinds } = unitOf(outline, 0, 2)!;
    assert.equal(new Set(kinds).size, kinds.length);
    assert.ok(kinds.includes('array'));
  });
});

describe('a unit of syntax in another text', function () {
  this.timeout(30_000);

  it('takes in an annotation that was put above it, where that is part of it for the grammar', async () => {
    const java = 'class A {\n  int one() { return 1; }\n  void save(Room room) {\n    store.put(room);\n  }\n}';
    const annotated = java.replace('  void save', '  @Override\n  @Transactional\n  void save').replace('int one() { return 1; }', 'int two() { return 2; }');
    assert.equal(await place('java', java, 3, 5, annotated), '3-7 by lines');
    // A decorated definition holds the definition, which stands there as it did.
    const python = 'import a\n\ndef save(room):\n  store.put(room)\n  return room\n';
    const decorated = python.replace('def save', '@transactional\ndef save').replace('import a', 'import b');
    assert.equal(await place('python', python, 3, 5, decorated), '4-6 by lines');
  });

  it('does not grow into another one, nor where nothing was added', async () => {
    const outline = await outlineOf('typescript', cart.split('\n'));
    const was = unitOf(outline, 1, 3)!;
    assert.equal(grown(was, { first: 1, last: 3 }, outline), undefined);
    assert.equal(grown(was, { first: 5, last: 7 }, outline), undefined);
    assert.equal(grown(was, { first: 1, last: 3 }, undefined), undefined);
    assert.deepEqual(grown(was, { first: 1, last: 2 }, outline), { first: 1, last: 3 });
  });

  it('is the same under another name when its lines are there', async () => {
    const after = cart.replace('total() {', 'price() {').replace('class Cart {', 'class Cart {\n  items = [];\n');
    assert.equal(await place('typescript', cart, 2, 4, after), '4-6 by unit');
  });

  it('is the one of the same name when its lines are rewritten', async () => {
    const after = cart.replace('    return this.sum(this.items);', '    let all = 0;\n    for (const { price } of this.list) all += price;\n    return all;');
    assert.equal(await place('typescript', cart, 2, 4, after), '2-6 by unit');
    const python = 'def one(a):\n  return a\n\ndef total(items):\n  return sum(items)\n';
    assert.equal(await place('python', python, 4, 5, 'x = 1\n\n@cached\ndef total(rows, tax):\n  result = 0\n  for row in rows:\n    result += row * tax\n  yield result\n'), '4-8 by unit');
  });

  it('is the rewritten if in the same function, as it stands now', async () => {
    const before = 'function book(room) {\n  prepare(room);\n  if (room.isFree) {\n    room.take();\n  }\n  report(room);\n}';
    const after = 'function book(room) {\n  prepare(room);\n  if (room.isFree && !room.isClosed) {\n    const key = room.take();\n    log(key);\n    audit(room);\n  } else {\n    wait(room);\n  }\n  report(room);\n}';
    assert.equal(await place('javascript', before, 3, 5, after), '3-9 by unit');
  });

  it('is the overload that has its lines, not the other one of its name', async () => {
    const before = 'class A {\n  int sum(int a) {\n    return a + base;\n  }\n  int sum(List<Integer> all) {\n    int total = 0;\n    for (int one : all) total += one;\n    return total;\n  }\n}';
    const after = before.replace('    int total = 0;', '    int total = base;\n    check(all);').replace('class A {', 'class A {\n  int base = 2;');
    assert.equal(await place('java', before, 5, 9, after), '6-11 by unit');
  });

  it('is told to be sure only as far as the next best is worse', async () => {
    const before = ['function all() {', '  first(one, two);', '  second(three, four);', '}'];
    const halves = (more: string): string[] => ['function a() {', '  first(one, two);', more, '}', '', 'function b() {', '  second(three, four);', '}'];
    const was = unitOf(await outlineOf('javascript', before), 0, 3)!;
    const guessIn = async (after: string[]): Promise<ReturnType<typeof sameUnit>> => sameUnit(alignLines(before, after), 0, 3, was, await outlineOf('javascript', after));
    const [even, only] = [await guessIn(halves('')), await guessIn(['function a() {', ...before.slice(1)])];
    assert.ok(even && only && !even.names && even.margin < only.margin - 0.3, JSON.stringify([even, only]));
  });

  it('ends with its own bracket where all of it was put into another one', async () => {
    const before = 'start();\nfor (const item of items) {\n  sum += item.price;\n}\nend();';
    const after = 'start();\nif (items.length > 0) {\n  for (const item of items) {\n    sum += item.price;\n  }\n}\nend();';
    assert.equal(await place('javascript', before, 2, 4, after), '3-5 by unit');
  });

  it('is found in time by the size of the outline, however deep and however many names and kinds', () => {
    const nested = (count: number, make: (at: number) => Partial<Unit>): Outline =>
      Array.from({ length: count }, (_, at) => ({ kind: 'if_statement', first: at, last: 2 * count - at, parent: at - 1, ...make(at) }));
    const run = (count: number, make: (at: number) => Partial<Unit>, kinds: readonly string[], names: readonly string[]): (() => void) => {
      const outline = nested(count, make);
      const lines = Array.from({ length: 2 * count + 1 }, (_, i) => `line ${i} of it;`);
      const alignment = alignLines(lines, lines);
      return () => {
        const was = { kinds, names, isNamed: false };
        sameUnit(alignment, 3, 2 * count - 3, was, outline);
        unitOf(outline, 3, 2 * count - 3);
        grown(was, { first: 3, last: 2 * count - 4 }, outline);
      };
    };
    assertLinear(5000, (count) => run(count, () => ({}), ['if_statement'], []));
    assertLinear(5000, (count) => run(count, (at) => ({ name: `f${at}` }), ['if_statement'], ['a', 'b']));
    assertLinear(5000, (count) => run(count, (at) => ({ kind: `kind${at % 50}` }), Array.from({ length: count }, (_, i) => `k${i}`), []));
    // All of the same lines.
    assertLinear(5000, (count) => run(count, () => ({ first: 3, last: 2 * count - 3 }), ['if_statement'], []));
  });
});
