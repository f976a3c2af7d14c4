import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fineFiles } from './fine-files';
import { accomplice, frontDoor, plantedImports } from './planted-imports';
import { plantedStyle, plantedTypes } from './planted-style';
import { dependencyCruiser, eslint, plant, typescript, type Plant, type Verdict } from './planted-tree';

describe('lint', function () {
  this.timeout(120_000);

  let verdicts: { eslint: Verdict; dependencyCruiser: Verdict; typescript: Verdict };

  before(async () => {
    const fine = Object.entries(fineFiles).map(([file, text]) => ({ file, text }));
    const broken = plant('broken', [...fine, ...plantedImports, ...plantedStyle, accomplice, frontDoor]);
    // Apart, because an import across rooms draws files into a room where they then do not compile either.
    const uncompiled = plant('uncompiled', [...fine, ...plantedTypes]);
    const [fromEslint, fromCruiser, fromTypescript] = await Promise.all([
      eslint(broken),
      dependencyCruiser(broken),
      typescript(uncompiled),
    ]);
    verdicts = { eslint: fromEslint, dependencyCruiser: fromCruiser, typescript: fromTypescript };
  });

  it('fails with each tool when something is wrong', () => {
    assert.deepEqual(
      Object.entries(verdicts).map(([tool, verdict]) => [tool, verdict.failed]),
      Object.keys(verdicts).map((tool) => [tool, true]),
    );
  });

  it('has nothing to say about what is allowed', () => {
    const said = Object.entries(verdicts).flatMap(([tool, verdict]) =>
      verdict.findings.filter(({ file }) => file in fineFiles && file !== frontDoor.file).map((finding) => ({ tool, ...finding })),
    );
    assert.deepEqual(said, []);
  });

  it('prints the sentence of a wrong import where people run it', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    assert.match(scripts['lint'] ?? '', /tsc -b|npm run check/);
    assert.match(scripts['lint'] ?? '', /eslint \./);
    assert.match(scripts['lint'] ?? '', /depcruise src .*--output-type err-long/);
  });

  for (const one of plantedImports) {
    it(`stops the import in ${one.file}`, () => expectFinding(one, verdicts.dependencyCruiser));
  }

  for (const expected of frontDoor.expected) {
    it(`stops the front door: ${expected.source}`, () => expectFinding({ ...frontDoor, expected }, verdicts.dependencyCruiser));
  }

  for (const one of plantedStyle) {
    it(`stops ${one.file}`, () => expectFinding(one, verdicts.eslint));
  }

  for (const one of plantedTypes) {
    it(`does not compile ${one.file}`, () => expectFinding(one, verdicts.typescript));
  }

  it('plants a violation of each import rule', async () => {
    const configuration = (await import(pathToFileURL(path.resolve('.dependency-cruiser.cjs')).href)) as {
      default: { forbidden: readonly { name: string; comment: string }[] };
    };
    const expected = [...plantedImports.map((one) => one.expected), ...frontDoor.expected];
    const asleep = configuration.default.forbidden.filter(({ comment }) => !expected.some((sentence) => sentence.test(comment)));
    assert.deepEqual(asleep.map(({ name }) => name), []);
  });

  it('plants each file once', () => {
    const files = [...plantedImports, ...plantedStyle, ...plantedTypes].map(({ file }) => file);
    assert.deepEqual(
      files.filter((file, index) => files.indexOf(file) !== index),
      [],
    );
  });
});

function expectFinding({ file, expected }: Plant, { findings }: Verdict): void {
  const messages = findings.filter((finding) => finding.file === file).map(({ message }) => message);
  assert.ok(
    messages.some((message) => expected.test(message)),
    `${file}: nothing like ${expected.source}, only ${JSON.stringify(messages)}`,
  );
}
