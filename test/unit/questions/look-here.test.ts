import * as assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BesideCode } from '../../../src/protocol/look';
import type * as codeLooker from '../../../src/editor/questions/code-looker';
import { bundleOnDisk, makeFolder } from '../storage/load-storage';
import type * as standIn from './vscode-with-git';

type Loaded = Pick<typeof codeLooker, 'lookHere'> & Pick<typeof standIn, 'git' | 'problems' | 'workspace' | 'Uri'>;
const modules = ["export { lookHere } from './src/editor/questions/code-looker';", "export { git, problems, workspace, Uri } from 'vscode';"];

describe('looking at the code in front of people', () => {
  let folder: string;
  let loaded: Loaded;
  let looked: BesideCode[];
  before(async () => {
    folder = makeFolder();
    const file = await bundleOnDisk(modules, folder, 'look-here.cjs', 'test/unit/questions/vscode-with-git.ts');
    loaded = createRequire(file)(file) as Loaded;
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => {
    looked = [];
    loaded.git.commit = 'c1';
    loaded.git.shown.splice(0);
    loaded.git.show = () => Promise.resolve('before');
    loaded.problems.splice(0);
    loaded.workspace.isTrusted = true;
  });

  const looker = {
    look: (_text: string, _languageId: string, _selected: unknown, beside: BesideCode) => {
      looked.push(beside);
      return Promise.resolve({ topics: [], words: [beside.committed ?? 'nothing'] });
    },
    dispose: () => {},
  };
  const document = (text = 'after', scheme = 'file') => ({ uri: loaded.Uri.file('/work/a.ts').with({ scheme }), languageId: 'typescript', version: 1, getText: () => text }) as never;
  const look = async (at: never, patience = 500): Promise<string | undefined> => (await loaded.lookHere(looker, { document: at, selected: { first: 10, last: 12 } }, patience))?.words[0];

  it('knows what was committed, and asks git once for a commit', async () => {
    const at = document();
    assert.equal(await look(at), 'before');
    assert.equal(await look(at), 'before');
    assert.deepEqual(loaded.git.shown, ['c1 /work/a.ts']);
    assert.equal(looked.length, 3, 'what was compared is not looked at without it first');
    loaded.git.commit = 'c2';
    assert.equal(await look(at), 'before');
    assert.deepEqual(loaded.git.shown, ['c1 /work/a.ts', 'c2 /work/a.ts']);
  });

  it('looks while git is asked, no longer than people wait, and has the answer the next time', async () => {
    let answer = (_: string): void => {};
    loaded.git.show = () => new Promise((resolve) => (answer = resolve));
    const at = document();
    assert.equal(await look(at, 30), 'nothing');
    answer('late');
    assert.equal(await look(at, 30), 'late');
  });

  it('waits no longer for the comparing of a text that was edited', async () => {
    const at = { ...(document() as object), version: 1 };
    assert.equal(await look(at as never), 'before');
    at.version = 2;
    const slow = { ...looker, look: async (...all: Parameters<typeof looker.look>) => {
      if (all[3].committed !== undefined) await new Promise((resolve) => setTimeout(resolve, 300));
      return looker.look(...all);
    } };
    assert.deepEqual((await loaded.lookHere(slow, { document: at as never, selected: { first: 1, last: 1 } }, 30))?.words, ['nothing']);
    assert.equal(loaded.git.shown.length, 1);
  });

  it('is as if nothing were new where git knows nothing, fails, is not trusted, or has the same text', async () => {
    loaded.git.show = () => Promise.reject(new Error('not in the commit'));
    assert.equal(await look(document()), 'nothing');
    loaded.git.commit = undefined;
    assert.equal(await look(document()), 'nothing');
    loaded.git.commit = 'c1';
    loaded.git.show = () => Promise.resolve('x'.repeat(1_000_001));
    assert.equal(await look(document()), 'nothing');
    const asked = loaded.git.shown.length;
    assert.equal(await look(document('after', 'vscode-vfs')), 'nothing');
    loaded.workspace.isTrusted = false;
    assert.equal(await look(document()), 'nothing');
    assert.equal(loaded.git.shown.length, asked);
    loaded.workspace.isTrusted = true;
    loaded.git.show = () => Promise.resolve('after');
    assert.equal(await look(document()), 'nothing');
  });

  it('takes along the errors and warnings of others nearby, the nearest first, and little of each', async () => {
    const problem = (line: number, more: object = {}) => ({ severity: 1, source: 'eslint', code: { value: 'no-empty' }, message: 'm', range: { start: { line } }, ...more });
    loaded.problems.push(problem(900), problem(40), problem(11, { code: 2532, source: undefined, message: 'x'.repeat(5000) }), problem(12, { severity: 2 }), problem(12, { source: 'coachmark' }), problem(9));
    await look(document());
    assert.deepEqual(looked[0]?.reported?.map(({ line, source, code, message }) => [line, source, code, message.length]), [[11, '', '2532', 300], [9, 'eslint', 'no-empty', 1], [40, 'eslint', 'no-empty', 1]]);
    loaded.problems.push(...Array.from({ length: 5000 }, () => problem(10)));
    await look(document());
    assert.equal(looked.at(-1)?.reported?.length, 60);
  });
});
