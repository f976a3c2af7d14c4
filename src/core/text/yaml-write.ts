/**
 * Front matter as text. Written by hand instead of by the `yaml` library for two reasons: the same entry gives the same
 * bytes whatever the library's next version likes, and every string comes back as the string it was in YAML 1.2 and 1.1.
 */

/** Starts with a letter and holds nothing that YAML reads a meaning into, in a list or outside. */
const plainWord = /^[\p{L}](?:[\p{L}\p{M}\p{N} _./@+~()-]*[\p{L}\p{M}\p{N}_./@+~()-])?$/u;
/** Commit ids, our own ids: starts with a digit, and has a letter that no notation of numbers uses in that place. */
const plainId = /^(?!0[xob])[0-9][0-9A-Za-z-]*[acdf-hj-np-zT][0-9A-Za-z-]*$/;
const plainInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;
/** What YAML 1.1 or 1.2 takes for something else than a string. */
const reserved = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
/**
 * What is written as an escape: control characters, what some reader takes for a line end, what is no character, and
 * what turns the reading direction (so that front matter cannot look like something that it is not).
 */
const escaped = /[\p{Cc}\p{Surrogate}"\\\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const unfitForBlock = /[\p{Cc}\p{Surrogate}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;
/** YAML takes a key for one only if its colon comes within 1024 characters. */
const longestKey = 1000;

/** The string without quotes where that is safe, else in double quotes. Never has a line end. */
export function yamlString(text: string): string {
  const plain = plainWord.test(text) || plainId.test(text) || plainInstant.test(text);
  return plain && !reserved.test(text) ? text : quoted(text);
}

/** `[one, two]` on a single line. */
export function yamlFlowList(texts: readonly string[]): string {
  return `[${texts.map(yamlString).join(', ')}]`;
}

/**
 * `key:` with lines of text, as a literal block where YAML can carry them exactly, else as a list of strings. Both come
 * back as the same lines; see `linesOf` in `notes/anchor-fields.ts`.
 *
 * @param indent blanks before the key
 */
export function yamlLines(key: string, lines: readonly string[], indent: number): string {
  const pad = ' '.repeat(indent);
  if (lines.length === 0) return `${pad}${key}: []\n`;
  const first = lines.find((line) => line !== '');
  // Where nothing but blanks stand, readers differ in what they take for indentation.
  if (first === undefined || isBlank(lines.at(-1)) || lines.every((line) => line.trim() === '') || !lines.every(fitsBlock)) {
    return `${pad}${key}:\n${lines.map((line) => `${pad}  - ${yamlString(line)}\n`).join('')}`;
  }
  // Where the first line is indented YAML cannot guess how much of it is ours. A blank line at the end needs `+`.
  const header = `${/^[ \t]/.test(first) ? '2' : ''}${lines.at(-1) === '' ? '+' : '-'}`;
  const block = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  return `${pad}${key}: |${header}\n${block.map((line) => (line === '' ? '\n' : `${pad}  ${line}\n`)).join('')}`;
}

/** `key:` with any value that YAML's core schema knows; what is none of these (a function, undefined) gives nothing. */
export function yamlPair(key: string, value: unknown, indent: number): string {
  const written = yamlValue(value, indent + 2);
  if (written === undefined) return '';
  const pad = ' '.repeat(indent);
  const name = yamlString(key);
  return name.length > longestKey ? `${pad}? ${name}\n${pad}:${written}` : `${pad}${name}:${written}`;
}

/** What stands after `key:` or `-`, from the blank to the last line end. */
function yamlValue(value: unknown, indent: number): string | undefined {
  if (Array.isArray(value)) {
    const pad = ' '.repeat(indent);
    const items = value.map((item: unknown) => `${pad}-${yamlValue(item, indent + 2) ?? ' null\n'}`);
    return items.length === 0 ? ' []\n' : `\n${items.join('')}`;
  }
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, inner]) => yamlPair(key, inner, indent)).join('');
    return pairs === '' ? ' {}\n' : `\n${pairs}`;
  }
  const scalar = yamlScalar(value);
  return scalar === undefined ? undefined : ` ${scalar}\n`;
}

function yamlScalar(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return yamlString(value);
    case 'number':
      return yamlNumber(value);
    case 'boolean':
    case 'bigint':
      return String(value);
    default:
      return value === null ? 'null' : undefined;
  }
}

function yamlNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf';
  // As a float: an integer has no negative zero.
  return Object.is(value, -0) ? '-0.0' : String(value);
}

/** Blanks but not empty: an empty last line is told by `+`. */
function isBlank(line: string | undefined): boolean {
  return line !== undefined && line !== '' && line.trim() === '';
}

function fitsBlock(line: string): boolean {
  return !unfitForBlock.test(line.replaceAll('\t', ''));
}

function quoted(text: string): string {
  return `"${text.replace(escaped, escapeOf)}"`;
}

function escapeOf(char: string): string {
  switch (char) {
    case '"':
    case '\\':
      return `\\${char}`;
    case '\n':
      return '\\n';
    case '\r':
      return '\\r';
    case '\t':
      return '\\t';
    default:
      return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  }
}
