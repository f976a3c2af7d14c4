// Collects the words given to l10n.t in src into l10n/bundle.l10n.json. With --check it only says whether that is up to date.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';

const bundle = path.join('l10n', 'bundle.l10n.json');

const words = await getL10nJson(
  readdirSync('src', { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort()
    .map((file) => ({ extension: '.ts', contents: findable(file, readFileSync(path.join('src', file), 'utf8')) })),
);
const sorted = Object.fromEntries(Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1)));
const text = `${JSON.stringify(sorted, undefined, 2)}\n`;

if (process.argv.includes('--check')) {
  const found = existsSync(bundle) ? JSON.parse(readFileSync(bundle, 'utf8')) : {};
  const told = (all) => new Map(Object.entries(all).map(([key, value]) => [key, JSON.stringify(value)]));
  const [now, before] = [told(sorted), told(found)];
  const lines = [
    ...[...now].filter(([key, value]) => before.get(key) !== value).map(([key]) => `missing: ${key}`),
    ...[...before.keys()].filter((key) => !now.has(key)).map((key) => `no longer used: ${key}`),
  ];
  if (lines.length > 0) {
    console.error(`${bundle} is not what src says. Run \`npm run l10n\` and commit it.\n${lines.join('\n')}`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(path.dirname(bundle), { recursive: true });
  writeFileSync(bundle, text);
  console.log(`${bundle}: ${Object.keys(sorted).length} texts`);
}

/** The exporter looks only where l10n is imported; core gets it as a parameter under the same name. */
function findable(file, source) {
  if (/^(core[\\/]feedback[\\/]rules|server)[\\/]/.test(file)) return templatesOf(source);
  if (/^core[\\/]questions[\\/]topics[\\/]/.test(file)) return evidenceOf(source);
  const imported = /from ['"](vscode|@vscode\/l10n)['"]/.test(source);
  return !imported && /\bl10n\.t\(/.test(source) ? `import * as l10n from '@vscode/l10n';\n${source}` : source;
}

/** What the feedback server says is translated in the editor: the messages of its rules, and its titles. */
function templatesOf(source) {
  return sayingAll(source.matchAll(/\b(?:message|template): ('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g));
}

/** What tells a topic is translated where it is shown: the words of a sign stand behind its weight. What speaks against a topic never is. */
function evidenceOf(source) {
  return sayingAll(source.matchAll(/(?:\(\s*(?:0?\.\d+|1)\s*,\s*|\bwhat: )('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g));
}

function sayingAll(said) {
  return [`import * as l10n from '@vscode/l10n';`, ...Array.from(said, ([, literal]) => `l10n.t(${literal});`)].join('\n');
}
