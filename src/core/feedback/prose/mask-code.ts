/** What a passage is that is no prose of the writer. */
export type MaskedKind = 'fence' | 'code' | 'quote' | 'link' | 'html' | 'suggestion';

/** A passage; offsets in UTF-16 units, the end exclusive. */
export interface Span {
  readonly kind: MaskedKind;
  readonly start: number;
  readonly end: number;
}

const opening = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})\s*(\S*)/;
const closing = /^ {0,3}(`{3,}|~{3,})\s*$/;
const quoted = /^ {0,3}>/;
/** Addresses, and the HTML that forges let people write. Each alternative begins with a letter or sign of its own. */
const inLine = /https?:\/\/[^\s<>()\]]+|<!--|<\/?[a-z][^<>\n]{0,200}>/gi;

/**
 * Finds what is no prose: by lines first (https://spec.commonmark.org/0.31.2/#fenced-code-blocks and quotes), and within the
 * others by ticks, addresses and tags. A library would build a tree of all of it for each keystroke.
 */
export function maskCode(text: string): readonly Span[] {
  const spans: Span[] = [];
  let fence: { readonly ticks: string; readonly start: number; readonly kind: MaskedKind } | undefined;
  let proseFrom = 0;
  let offset = 0;
  const proseTo = (end: number): void => {
    if (end > proseFrom) maskInline(text, proseFrom, end, spans);
  };
  for (const line of text.split('\n')) {
    const end = offset + line.length;
    if (fence) {
      if (closing.exec(line)?.[1]?.startsWith(fence.ticks)) {
        spans.push({ kind: fence.kind, start: fence.start, end });
        fence = undefined;
        proseFrom = end + 1;
      }
    } else {
      const found = opening.exec(line);
      if (found || quoted.test(line)) proseTo(offset);
      if (found) fence = { ticks: found[1]!, start: offset, kind: found[2] === 'suggestion' ? 'suggestion' : 'fence' };
      else if (quoted.test(line)) {
        spans.push({ kind: 'quote', start: offset, end });
        proseFrom = end + 1;
      }
    }
    offset = end + 1;
  }
  if (fence) spans.push({ kind: fence.kind, start: fence.start, end: text.length });
  else proseTo(text.length);
  return spans;
}

function maskInline(text: string, from: number, to: number, spans: Span[]): void {
  const runs = tickRuns(text, from, to);
  let at = from;
  for (let i = 0; i < runs.length; i++) {
    const open = runs[i]!;
    const close = runs[open.partner];
    if (!close) continue;
    maskLinks(text, at, open.start, spans);
    spans.push({ kind: 'code', start: open.start, end: close.end });
    at = close.end;
    i = open.partner;
  }
  maskLinks(text, at, to, spans);
}

/** Runs of ticks, each with the index of the next run of the same length: that closes it. */
function tickRuns(text: string, from: number, to: number): { start: number; end: number; partner: number }[] {
  const runs: { start: number; end: number; partner: number }[] = [];
  for (let at = text.indexOf('`', from); at >= 0 && at < to; at = text.indexOf('`', at)) {
    const start = at;
    while (at < to && text[at] === '`') at += 1;
    runs.push({ start, end: at, partner: -1 });
  }
  const next = new Map<number, number>();
  for (let i = runs.length - 1; i >= 0; i--) {
    const run = runs[i]!;
    run.partner = next.get(run.end - run.start) ?? -1;
    next.set(run.end - run.start, i);
  }
  return runs;
}

function maskLinks(text: string, from: number, to: number, spans: Span[]): void {
  const piece = text.slice(from, to);
  let at = 0;
  for (const match of piece.matchAll(inLine)) {
    if (match.index < at) continue;
    const close = match[0] === '<!--' ? piece.indexOf('-->', match.index) : match.index + match[0].length;
    const end = match[0] !== '<!--' ? close : close < 0 ? piece.length : close + 3;
    spans.push({ kind: match[0][0] === '<' ? 'html' : 'link', start: from + match.index, end: from + end });
    at = end;
  }
}
