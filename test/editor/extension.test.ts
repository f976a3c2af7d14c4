import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('is present and activates', async () => {
    const extension = vscode.extensions.getExtension('coachmark.coachmark');
    assert.ok(extension, 'VS Code does not list coachmark.coachmark');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
