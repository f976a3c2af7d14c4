import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An extension that brings VS Code a language model, which puts its answers together from what it was sent. */
export function languageModel(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'coachmark-model-'));
  const manifest = {
    name: 'parrot',
    publisher: 'somebody',
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    main: './main.js',
    activationEvents: ['onStartupFinished'],
    contributes: { languageModelChatProviders: [{ vendor: 'parrot', displayName: 'Parrot' }] },
  };
  const code = `const { lm, LanguageModelTextPart } = require('vscode');
const model = { id: 'parrot', name: 'Parrot', family: 'parrot', version: '1', maxInputTokens: 10000, maxOutputTokens: 10000, capabilities: {} };
exports.activate = () => lm.registerLanguageModelChatProvider?.('parrot', {
  provideLanguageModelChatInformation: () => [model],
  provideTokenCount: async () => 1,
  async provideLanguageModelChatResponse(_, [message], __, progress) {
    const sent = message.content.map((part) => part.value ?? '').join('');
    const comment = sent.slice(sent.indexOf('=====') + 6, -6).replace(/\\*\\*\\w+:\\*\\*/g, '').trim();
    const said = comment.includes('typo') ? comment.replaceAll('\`', '') : comment;
    for (const piece of ['**Behavior:** ', said, '\\n\\n**Impact:**']) progress.report(new LanguageModelTextPart(piece));
  },
});
`;
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'main.js'), code);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
