/** U+2060 WORD JOINER: invisible, no width, no break; enough to part what a parser would put together. */
const joiner = '\u2060';

/**
 * Elements that make a browser load something. VS Code shows no HTML where `supportHtml` is false; this holds where a
 * text ends up in a renderer that does.
 */
const loadingTag =
  /<(?=\/?(?:img|image|picture|source|video|audio|track|i?frame|object|embed|applet|link|style|script|input|svg|use|base|meta|body|table|t[dhr])(?![a-z0-9-]))/gi;

/**
 * Markdown as it may be handed to a renderer (with `isTrusted` and `supportHtml` off) though a stranger wrote it: images
 * are defused, so that showing a note loads nothing. An invisible character is put between every `!` and `[`, whatever
 * stands around them, because dialects differ in where they see an image and agree that it begins with `![`. Reads the
 * same; what was an image is a link now. Only for showing, never for keeping.
 */
export function renderSafe(markdown: string): string {
  return markdown.replace(/!(?=\[)/g, `!${joiner}`).replace(loadingTag, `<${joiner}`);
}

/**
 * One line of plain text for a tree or a list: no Markdown marks, no line ends, no control characters, nothing that turns
 * the reading direction, no `$(icon)`.
 *
 * @param max the most UTF-16 units (at least 1), with the `…` of a cut text among them
 */
export function plainLine(text: string, max: number): string {
  // What is far beyond the cut need not be cleaned; the factor leaves room for marks that fall away.
  const line = withoutMarks(text.trimStart().slice(0, max * 8 + 256))
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\$(?=\()/g, `$${joiner}`);
  return cutAt(line, max);
}

/** Only the marks that stand in the way of reading; what is unclear stays. Each pattern is linear. */
function withoutMarks(text: string): string {
  return text
    .replace(/^[ \t]*(?:`{3,}|~{3,})[^\n`]*$/gm, '')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+/gm, '')
    .replace(/!?\[([^[\]\n]{1,400})\]\([^()\n]{0,1000}\)/g, '$1')
    .replace(/`+/g, '')
    .replace(/\*{1,3}(?=\S)([^*\n]{0,400}[^*\s])\*{1,3}/g, '$1')
    .replace(/(?<![\p{L}\p{N}_])_{1,2}(?=\S)([^_\n]{0,400}[^_\s])_{1,2}(?![\p{L}\p{N}_])/gu, '$1');
}

function cutAt(line: string, max: number): string {
  if (line.length <= max) return line;
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(line)) {
    if (index + segment.length > max - 1) break;
    end = index + segment.length;
  }
  return `${line.slice(0, end).trimEnd()}…`;
}
