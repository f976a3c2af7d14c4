import * as assert from 'node:assert/strict';
import type { CodeAction, CompletionItem, DocumentSymbol, FoldingRange, Hover } from 'vscode-languageserver/node';
import { aboutBox, askRulePage } from '../../../src/protocol/feedback';
import { serve, type Served } from './served';

const box = 'comment:/commentinput-1.md';
const file = 'file:///work/.coachmark/notes/src~a.ts/20261120T100000-aaaaaaaaaa.md';
const noteFile = ['---', 'coachmark: 1', 'type: note', 'kind: ask', '---', '**Behavior:** obviously the cache is stale', '', '**Question:**', 'How old', 'can it be?', ''].join('\n');

describe('the feedback server', () => {
  let served: Served;
  beforeEach(async () => (served = await serve()));
  afterEach(() => served.close());

  const codes = async (uri: string, fits?: (all: readonly unknown[]) => boolean): Promise<unknown[]> => (await served.diagnostics(uri, fits)).map(({ code }) => code);

  it('says what it finds in a box, each with its code and its range', async () => {
    await served.write(box, '**Behavior:** obviously the cache is stale');
    const first = (await served.diagnostics(box, (all) => all.length > 0)).find(({ code }) => code === 'minimizer');
    assert.equal(first?.source, 'Coachmark');
    assert.deepEqual(first?.range, { start: { line: 0, character: 14 }, end: { line: 0, character: 23 } });
  });

  it('names what is missing only after a pause, and nothing before something was written', async () => {
    await served.write(box, '**Situation:** In a.ts 3\n\n**Behavior:** \n\n**Impact:** ');
    assert.deepEqual(await codes(box), []);
    await served.client.sendNotification(aboutBox, { uri: box, kind: 'improve', weight: 'consider', isShown: true });
    await served.write(box, '**Situation:** In a.ts 3\n\n**Behavior:** the cache is never cleared\n\n**Impact:** ');
    assert.deepEqual(await codes(box), []);
    assert.deepEqual(await codes(box, (all) => all.length > 0), ['impact-missing']);
  });

  it('knows of a box what it will become', async () => {
    await served.client.sendNotification(aboutBox, { uri: box, kind: 'ask', isShown: true });
    await served.write(box, '**Behavior:** the cache in `load` is never cleared');
    assert.ok((await codes(box, (all) => all.length > 0)).includes('question-expected'));
  });

  it('takes back what it said when a box is left, and says it again when it is back', async () => {
    await served.write(box, 'obviously the cache is stale');
    await served.diagnostics(box, (all) => all.length > 0);
    await served.client.sendNotification(aboutBox, { uri: box, isShown: false });
    await served.diagnostics(box, (all) => all.length === 0);
    await served.client.sendNotification(aboutBox, { uri: box, isShown: true });
    await served.diagnostics(box, (all) => all.length > 0);
  });

  it('shows three findings at most, or as many as it is told', async () => {
    const text = 'You always forget this. You are careless. This is obviously garbage, just fix it. Did you even run it?';
    await served.write(box, text);
    assert.equal((await served.diagnostics(box, (all) => all.length > 0)).length, 3);
    await served.client.sendNotification('workspace/didChangeConfiguration', { settings: { coachmark: { feedback: { most: 0 } } } });
    assert.ok((await served.diagnostics(box, (all) => all.length > 3)).length > 3);
    await served.client.sendNotification('workspace/didChangeConfiguration', { settings: { coachmark: { feedback: { most: 0, rules: { 'person-directed': 'off', minimizer: 'error', nonsense: 'error', absolutes: 7 } } } } });
    const now = await served.diagnostics(box, (all) => all.some(({ severity }) => severity === 1));
    assert.ok(!now.some(({ code }) => code === 'person-directed'));
    assert.ok(now.some(({ code }) => code === 'absolutes'));
  });

  it('reads of a note file what stands below its front matter, and its kind in it', async () => {
    await served.write(file, noteFile);
    const found = await served.diagnostics(file, (all) => all.length > 0);
    assert.ok(found.some(({ code, range }) => code === 'minimizer' && range.start.line === 5));
    const other = file.replace('aaaaaaaaaa', 'bbbbbbbbbb');
    await served.write(other, '---\ncoachmark: 1\ntype: resolve\n---\nobviously fixed');
    assert.deepEqual(await codes(other), []);
  });

  it('offers a rewrite, and silence for this comment', async () => {
    await served.write(box, 'obviously the cache is stale');
    const diagnostics = await served.diagnostics(box, (all) => all.length > 0);
    const range = { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } };
    const actions: CodeAction[] = await served.client.sendRequest('textDocument/codeAction', { textDocument: { uri: box }, range, context: { diagnostics } });
    const [rewrite] = actions;
    assert.equal(rewrite?.title, 'Leave out "obviously"');
    assert.deepEqual(rewrite?.edit?.changes?.[box], [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 10 } }, newText: '' }]);
    const silence = actions.find(({ title }) => title.includes('"minimizer"'));
    const [edit] = silence!.edit!.changes![box]!;
    await served.write(box, `obviously the cache is stale${edit!.newText}`);
    assert.ok(!(await codes(box)).includes('minimizer'));
  });

  it('lays a remark out under its parts', async () => {
    await served.write(box, 'The cache in `load` is never cleared, so people see old names.');
    const range = { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } };
    const context = { diagnostics: [], only: ['refactor.rewrite'] };
    const [action]: CodeAction[] = await served.client.sendRequest('textDocument/codeAction', { textDocument: { uri: box }, range, context });
    assert.match(action!.edit!.changes![box]!.map(({ newText }) => newText).join(), /\*\*Behavior:\*\*[^]*\*\*Impact:\*\*/);
  });

  it('moves the situation to the front, where a remark has one at its end', async () => {
    await served.write(box, 'This leaks the handle when the socket closes.');
    const range = { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } };
    const context = { diagnostics: [], only: ['refactor'] };
    const actions: CodeAction[] = await served.client.sendRequest('textDocument/codeAction', { textDocument: { uri: box }, range, context });
    const action = actions.find(({ title }) => title === 'Move the situation to the front');
    assert.equal(action?.kind, 'refactor.rewrite');
    assert.deepEqual(action.edit?.changes?.[box]?.map(({ newText }) => newText), ['When the socket closes, this leaks the handle']);
  });

  it('explains a finding, and a part', async () => {
    await served.write(box, '**Behavior:** obviously the cache is stale');
    await served.diagnostics(box, (all) => all.length > 0);
    const at = async (character: number): Promise<string> => {
      const hover: Hover | null = await served.client.sendRequest('textDocument/hover', { textDocument: { uri: box }, position: { line: 0, character } });
      return hover === null ? '' : (hover.contents as { value: string }).value;
    };
    assert.match(await at(16), /Instead of\n\n> /);
    assert.match(await at(4), /^\*\*Behavior\*\*\n\nWhat can be seen/);
  });

  it('offers the parts that are not there at the beginning of a line', async () => {
    const at = async (text: string, line: number, character: number): Promise<string[]> => {
      await served.write(box, text);
      const items: CompletionItem[] = await served.client.sendRequest('textDocument/completion', { textDocument: { uri: box }, position: { line, character } });
      return items.map(({ label }) => label);
    };
    assert.deepEqual(await at('/', 0, 1), ['/sbi', '/situation', '/behavior', '/impact', '/next', '/question']);
    assert.deepEqual(await at('**Behavior:** x\n\n/', 2, 1), ['/situation', '/impact', '/next', '/question']);
    assert.deepEqual(await at('see src/a', 0, 9), []);
  });

  it('knows the parts of a note file as symbols, and folds them and its front matter', async () => {
    await served.write(file, noteFile);
    const symbols: DocumentSymbol[] = await served.client.sendRequest('textDocument/documentSymbol', { textDocument: { uri: file } });
    assert.deepEqual(symbols.map(({ name, range }) => [name, range.start.line, range.end.line]), [['Behavior', 5, 5], ['Question', 7, 9]]);
    const folds: FoldingRange[] = await served.client.sendRequest('textDocument/foldingRange', { textDocument: { uri: file } });
    assert.deepEqual(folds.map(({ startLine, endLine }) => [startLine, endLine]), [[0, 4], [7, 9]]);
  });

  it('has a page for each rule, and none for others', async () => {
    assert.match(await served.client.sendRequest<string>(askRulePage, { code: 'minimizer' }), /coachmark-disable minimizer/);
    assert.equal(await served.client.sendRequest<string>(askRulePage, { code: '../../etc/passwd' }), '');
  });
});
