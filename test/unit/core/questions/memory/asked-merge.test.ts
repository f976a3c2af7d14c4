import * as assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { newEntryId } from '../../../../../src/core/notes/id';
import type { Author } from '../../../../../src/core/notes/note';
import { type Answer, type AskedEntry, ratings } from '../../../../../src/core/questions/memory/asked-entry';
import { askedFileName, formatAsked, parseAsked } from '../../../../../src/core/questions/memory/asked-file';
import { remember } from '../../../../../src/core/questions/memory/remember';
import { type Clone, copyClones, dropClones, git, prepareClones } from '../../notes/two-clones';

const ana: Author = { name: 'Ana', mail: 'ana@example.com' };
const ben: Author = { name: 'Ben', mail: 'ben@example.com' };

interface Step {
  readonly who: 0 | 1;
  readonly action: 'ask' | 'answer' | 'rate' | 'told' | 'rest';
  readonly pick: number;
}
const step: fc.Arbitrary<Step> = fc.record({ who: fc.constantFrom(0 as const, 1 as const), action: fc.constantFrom('ask', 'answer', 'answer', 'rate', 'told', 'rest'), pick: fc.nat(7) });

function load({ root }: Clone): AskedEntry[] {
  const folder = join(root, '.coachmark/asked');
  return (existsSync(folder) ? readdirSync(folder) : []).map((name) => {
    const read = parseAsked(readFileSync(join(folder, name), 'utf8'), name);
    assert.ok(read.ok, name);
    return read.entry;
  });
}

function save({ root }: Clone, entry: AskedEntry): void {
  mkdirSync(join(root, '.coachmark/asked'), { recursive: true });
  writeFileSync(join(root, '.coachmark/asked', askedFileName(entry)), formatAsked(entry));
}

function act(clone: Clone, { action, pick }: Step): void {
  const entries = load(clone);
  const base = { id: newEntryId(clone.now(), clone.random), author: clone.author, at: clone.now().toISOString() };
  const asked = entries.filter(({ type }) => type === 'asked');
  const one = asked[pick % Math.max(1, asked.length)];
  if (action === 'ask' || !one) return save(clone, { ...base, type: 'asked', text: ['Why?', 'Who is told?'][pick % 2]! });
  if (action === 'answer') return save(clone, { ...base, type: 'answer', asked: one.id, text: 'because' });
  if (action === 'told' || action === 'rest') return save(clone, { ...base, type: action, asked: one.id });
  // Only whoever gave an answer rates it, at once.
  const own = entries.filter((entry): entry is Answer => entry.type === 'answer' && entry.author.name === clone.author.name && entry.rating === undefined);
  if (own[0]) save(clone, { ...own[0], rating: ratings[pick % 4]! });
}

describe('two logs of questions', function () {
  this.timeout(120_000);
  let prepared: string;
  before(() => (prepared = prepareClones(ana)));
  after(() => dropClones(prepared));

  it('merge without a conflict, lose nothing, and agree on what comes back', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 16 }), fc.array(step, { minLength: 4, maxLength: 16 }), (first, second) => {
        const { folder, clones } = copyClones(prepared, [ana, ben]);
        const [a, b] = clones;
        const meet = (): void => {
          for (const { root, author } of clones) {
            git(root, author, 'add', '-A');
            git(root, author, 'commit', '-q', '--allow-empty', '-m', 'More');
          }
          const names = new Set(clones.flatMap((clone) => load(clone).map(askedFileName)));
          git(b.root, ben, '-c', 'maintenance.auto=false', 'pull', '-q', '--no-rebase', '--no-edit', a.root, 'main');
          git(a.root, ana, '-c', 'maintenance.auto=false', 'pull', '-q', '--no-rebase', '--no-edit', b.root, 'main');
          for (const clone of clones) assert.deepEqual(new Set(load(clone).map(askedFileName)), names);
          assert.deepEqual(remember(load(a)), remember(load(b)));
        };
        try {
          for (const one of first) act(clones[one.who], one);
          meet();
          for (const one of second) act(clones[one.who], one);
          meet();
        } finally {
          dropClones(folder);
        }
      }),
      { numRuns: 12 },
    );
  });
});
