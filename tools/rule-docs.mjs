// Writes docs/rules from what the rules say of themselves. With --check it only says whether the pages are stale.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import esbuild from 'esbuild';

const folder = 'docs/rules';
const { outputFiles } = esbuild.buildSync({ entryPoints: ['src/core/feedback/rules/rules.ts'], bundle: true, format: 'esm', write: false });
const { rules } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

const groups = {
  structure: ['Structure', 'What a remark needs so that somebody can act on it and learn from it. Said of feedback only: praise, thanks, answers and bare questions need none of it.'],
  content: ['Content', 'Words that get in the way of what they are meant to say.'],
  level: ['Level', 'What depends on how far the other person is. Silent as long as no level is set.'],
};

const pages = new Map(rules.map((rule) => [`${rule.code}.md`, page(rule)]));
pages.set('README.md', index());

const there = existsSync(folder) ? readdirSync(folder) : [];
const stale = [...pages].filter(([name, text]) => !there.includes(name) || read(name) !== text).map(([name]) => name);
const orphans = there.filter((name) => !pages.has(name));

if (process.argv.includes('--check')) {
  const odd = [...stale, ...orphans];
  if (odd.length > 0) {
    console.error(`Stale in ${folder}: ${odd.join(', ')}. Run \`node tools/rule-docs.mjs\` and commit ${folder}.`);
    process.exit(1);
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const name of orphans) rmSync(`${folder}/${name}`);
  for (const name of stale) writeFileSync(`${folder}/${name}`, pages.get(name));
}

function page({ code, severity, message, doc, group }) {
  const lines = [
    `# ${doc.title}`,
    `\`${code}\` · ${groups[group][0].toLowerCase()} · ${severity} unless set otherwise`,
    `> ${message.replaceAll('{0}', '…')}`,
    doc.why,
    '## Poor',
    block(doc.poor),
    '## Good',
    block(doc.good),
    ...(doc.seed === undefined ? [] : ['## Where it comes from', `${doc.seed}.`]),
    '## To silence it',
    `In one comment: \`<!-- coachmark-disable ${code} -->\`. Everywhere: set its severity to \`off\`.`,
  ];
  return `${lines.join('\n\n')}\n`;
}

function index() {
  const parts = Object.entries(groups).map(([group, [title, what]]) => {
    const rows = rules.filter((rule) => rule.group === group).map(({ code, doc, severity }) => `| [${code}](${code}.md) | ${doc.title} | ${severity} |`);
    return [`## ${title}`, what, ['| Rule | What it finds | Severity |', '|---|---|---|', ...rows].join('\n')].join('\n\n');
  });
  const head = [
    '# The rules',
    'What Coachmark says about a comment while it is written, and `coachmark lint` on the command line. Nothing here blocks: a ' +
      'finding is a hint of a colleague. Each rule can be set to `error`, `warning`, `information`, `hint` or `off`, and ' +
      'silenced for one comment with `<!-- coachmark-disable <code> … -->`; without a code all are silent. Code, quotes and ' +
      'links are never looked at. In other languages than English only parts with a label are.',
    'These pages are written by `node tools/rule-docs.mjs` from the rules in `src/core/feedback/rules`.',
  ];
  return `${[...head, ...parts].join('\n\n')}\n`;
}

function block(text) {
  return text.split('\n').map((line) => `> ${line}`).join('\n');
}

function read(name) {
  return readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n');
}
