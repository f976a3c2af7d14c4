// Writes the tables of commands and settings in README.md from package.json. With --check it only says whether they are stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
const words = existsSync('package.nls.json') ? JSON.parse(readFileSync('package.nls.json', 'utf8')) : {};

const before = readFileSync('README.md', 'utf8');
const lineEnd = before.includes('\r\n') ? '\r\n' : '\n';
const after = put('settings', settingsTable(), put('commands', commandsTable(), before));

if (process.argv.includes('--check')) {
  if (after !== before) fail('The tables in README.md are stale. Run `node tools/readme-tables.mjs` and commit README.md.');
} else {
  writeFileSync('README.md', after);
}

function commandsTable() {
  const hidden = new Set(
    (contributes.menus?.commandPalette ?? []).filter(({ when }) => when === 'false').map(({ command }) => command),
  );
  const rows = (contributes.commands ?? []).map(({ command, title, category }) => {
    const name = category === undefined ? text(title) : `${text(category)}: ${text(title)}`;
    return { row: [name, keys(command), `\`${command}\``], worthTelling: !hidden.has(command) || keys(command) !== '' };
  });
  return table(['Command', 'Key', 'Id'], rows.filter(({ worthTelling }) => worthTelling).map(({ row }) => row));
}

function settingsTable() {
  const properties = [contributes.configuration ?? []].flat().flatMap((section) => Object.entries(section.properties ?? {}));
  return table(
    ['Setting', 'What it does', 'Default'],
    properties.map(([id, { markdownDescription, description = '', default: value, enum: choices }]) => [
      `\`${id}\``,
      text(markdownDescription ?? description) + (choices === undefined ? '' : ` (${choices.map(code).join(', ')})`),
      code(value),
    ]),
  );
}

/** Keys of one command, each distinct one once: on Windows and Linux, and on macOS where it differs. */
function keys(command) {
  const bindings = (contributes.keybindings ?? []).filter((binding) => binding.command === command);
  const told = bindings.map(({ key, mac }) =>
    [key && kbd(key), mac && mac !== key && `${kbd(mac)} (macOS)`].filter(Boolean).join(', '),
  );
  return [...new Set(told)].join(' or ');
}

function kbd(key) {
  const part = (name) => (name.length === 1 ? name.toUpperCase() : name[0].toUpperCase() + name.slice(1));
  const stroke = (one) => one.split('+').map(part).join('+');
  return `<kbd>${key.split(' ').map(stroke).join(' ')}</kbd>`;
}

function code(value) {
  return `\`${JSON.stringify(value)}\``;
}

function text(raw) {
  const key = /^%(.+)%$/.exec(raw)?.[1];
  if (key === undefined) return raw;
  const found = words[key] ?? fail(`package.nls.json has no ${key}.`);
  return typeof found === 'string' ? found : found.message;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join(lineEnd);
}

function put(name, content, readme) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)];
  if (from < 0 || to < from) fail(`README.md needs the markers ${start} and ${end}, in this order.`);
  return readme.slice(0, from + start.length) + lineEnd + content + lineEnd + readme.slice(to);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
