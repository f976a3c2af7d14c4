import assert from 'node:assert';
import { extensions, Uri, workspace } from 'vscode';

interface Binding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

/** VS Code's own list of every default key on this system, ours and other extensions' among them. */
async function defaultKeys(): Promise<Binding[]> {
  const document = await workspace.openTextDocument(Uri.parse('vscode://defaultsettings/keybindings.json'));
  const text = document.getText();
  const list = text.slice(text.indexOf('[\n'), text.lastIndexOf(']') + 1);
  const withoutComments = list.replaceAll(/^\s*\/\/.*$/gm, '');
  return JSON.parse(withoutComments) as Binding[];
}

describe('default keys', () => {
  it('collide with none of VS Code', async () => {
    const all = await defaultKeys();
    assert.ok(all.length > 500, `VS Code listed ${all.length} keys`);
    const ours = all.filter(({ command }) => /^\^?coachmark\./.test(command));
    assert.ok(ours.length >= 4, 'our own keys are in the list');
    const chords = new Set(ours.map(({ key }) => key).filter((key) => key.includes(' ')));
    const taken = all.filter(({ key, command }) => chords.has(key) && !/^\^?coachmark\./.test(command));
    assert.deepStrictEqual(taken, []);
  });

  it('are chords, but for Tab, Shift+Tab and Escape inside our own boxes, and what is pressed in our own documents and in our palette', () => {
    const contributed = extensions.getExtension('coachmark.coachmark')?.packageJSON as {
      contributes: { keybindings: Binding[] };
    };
    for (const { key, when } of contributed.contributes.keybindings) {
      const inBox = /\bcommentEditorFocused && coachmark:box\.composing\b/.test(when ?? '');
      const inOwnDocument = /\bresourceScheme == '?coachmark-[a-z]+'?$/.test(when ?? '');
      const inOwnPalette = when === 'coachmark:questions.palette';
      assert.ok(key.includes(' ') || (inBox && /^((shift\+)?tab|escape)$/.test(key)) || inOwnDocument || inOwnPalette, `${key} when ${String(when)}`);
    }
  });
});
