import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { contributes, manifest, readJson, strings } from './manifest';

/** Where package.json holds words that a person reads. */
const readable = new Set([
  'title',
  'shortTitle',
  'category',
  'description',
  'markdownDescription',
  'enumDescriptions',
  'markdownEnumDescriptions',
  'enumItemLabels',
  'deprecationMessage',
  'markdownDeprecationMessage',
  'contents',
  'name',
  'label',
]);
/** Names that stand for themselves in every language. */
const asTheyAre = new Set(['Coachmark']);

describe('words', () => {
  it('stand in package.nls.json, each that package.json names and no other', () => {
    const named = strings(manifest).flatMap(({ text }) => /^%(.+)%$/.exec(text)?.[1] ?? []);
    assert.deepEqual([...new Set(named)].sort(), Object.keys(readJson('package.nls.json')).sort());
  });

  it('of package.json can be translated', () => {
    const fixed = strings(contributes)
      .filter(({ trail }) => readable.has(trail.at(-1) ?? '') || readable.has(trail.at(-2) ?? ''))
      .filter(({ trail, text }) => text !== '' && trail.at(-1) !== 'command' && !/^%.+%$/.test(text) && !asTheyAre.has(text))
      .map(({ trail, text }) => `${trail.join('.')}: ${text}`);
    assert.deepEqual(fixed, []);
  });

  it('of the code stand in l10n/bundle.l10n.json, each and no other', function () {
    this.timeout(20_000);
    execFileSync(process.execPath, ['tools/lint-l10n.mjs', '--check'], { stdio: ['ignore', 'ignore', 'pipe'] });
  });

  it('in other languages translate what there is', () => {
    for (const [base, folder] of [['package.nls', '.'], ['bundle.l10n', 'l10n']] as const) {
      const known = Object.keys(readJson(`${folder}/${base}.json`));
      const translations = readdirSync(folder).filter((file) => file.startsWith(`${base}.`) && file !== `${base}.json`);
      for (const file of translations) {
        assert.deepEqual(Object.keys(readJson(`${folder}/${file}`)).filter((key) => !known.includes(key)), [], file);
      }
    }
  });
});
