import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes an extension that has comment boxes of its own, as those for pull requests have. */
export function otherComments(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'coachmark-other-'));
  mkdirSync(folder, { recursive: true });
  const manifest = {
    name: 'other-comments',
    publisher: 'somebody',
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    main: './main.js',
    activationEvents: ['onStartupFinished'],
    contributes: { commands: [{ command: 'other.comment', title: 'Other: Comment' }] },
  };
  const code = `const { commands, comments, window, Range, CommentThreadCollapsibleState } = require('vscode');
exports.activate = () => {
  const controller = comments.createCommentController('other', 'Other');
  commands.registerCommand('other.comment', () => {
    const { document, selection } = window.activeTextEditor;
    const thread = controller.createCommentThread(document.uri, new Range(selection.start, selection.start), []);
    thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
  });
};
`;
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'main.js'), code);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
