import { execFileSync } from 'node:child_process';

describe('docs/rules', () => {
  it('says what the rules say of themselves', function () {
    this.timeout(20_000);
    execFileSync(process.execPath, ['tools/rule-docs.mjs', '--check'], { stdio: ['ignore', 'ignore', 'pipe'] });
  });
});
