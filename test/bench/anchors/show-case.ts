import { type AnchorCase, isGone, type Span } from './anchor-case';
import { type Mode, modeNames } from './mode';
import type { Answer, Contents } from './request';
import { judge, placeOf, verdictWord } from './verdict';

/** Of long ranges, so many lines are shown at either end. */
const shownEnds = 20;
const widest = 160;

export const legend = '> was there, E is expected, S was said, = both; ~ stands nowhere in the new file, + stood nowhere in the old one';

export interface Shown {
  readonly one: AnchorCase;
  readonly mode: Mode;
  readonly answer: Answer | undefined;
  /** Lines around the ranges. */
  readonly context: number;
}

/** The old lines, the expected ones, and what was said, as plain text for a person who looks for the reason. */
export function showCase(shown: Shown, contents: Contents): string {
  const { one, answer } = shown;
  const { expected, repo, newCommit } = one;
  const said = placeOf(answer);
  const wanted = isGone(expected) ? undefined : expected;
  const before = contents.text(repo, one.oldBlob).split('\n');
  const texts = new Map<string, string | undefined>();
  for (const path of new Set([wanted?.path, said?.path, one.path])) {
    if (path !== undefined) texts.set(path, wanted?.path === path && one.newBlob ? contents.text(repo, one.newBlob) : contents.at(repo, newCommit, path));
  }
  const listed = [...texts].filter(([path, text]) => text !== undefined && (path === wanted?.path || path === said?.path));
  const after = listed.length > 0 ? listed : [...texts].filter(([, text]) => text !== undefined);
  const known = wordsOf(after.flatMap(([, text]) => text!.split('\n')));
  return [
    headOf(shown),
    `was       ${placeText(one)}`,
    listing(before, { context: shown.context, marks: [['>', one]], odd: ['~', known] }),
    `expected  ${wanted ? placeText(wanted) : 'gone'}${wanted || texts.get(one.path) !== undefined ? '' : ' (with its file)'}`,
    `said      ${answerText(answer)}`,
    ...listed.map(([path, text]) => newListing(shown, path, text!.split('\n'), wordsOf(before))),
  ].join('\n');
}

function headOf({ one, mode, answer }: Shown): string {
  const { id, set, lang, kind, cls, gap, repo, oldCommit, newCommit } = one;
  const word = verdictWord(answer, judge(one.expected, answer));
  const about = `${set}, ${modeNames[mode]} | ${lang} ${kind} ${cls} | ${gap} commits, ${repo} ${oldCommit.slice(0, 10)}..${newCommit.slice(0, 10)}`;
  return `${'='.repeat(100)}\n${word.toUpperCase()}  ${id}\n${about}`;
}

function newListing({ one, answer, context }: Shown, path: string, lines: readonly string[], known: ReadonlySet<string>): string {
  const marks: (readonly [string, Span])[] = [];
  const said = placeOf(answer);
  if (!isGone(one.expected) && one.expected.path === path) marks.push(['E', one.expected]);
  if (said?.path === path) marks.push(['S', said]);
  return `  in ${path}, ${countLines(lines.length)}\n${listing(lines, { context, marks, odd: ['+', known] })}`;
}

interface Listing {
  readonly context: number;
  /** Letters and the lines that they mark. */
  readonly marks: readonly (readonly [letter: string, span: Span])[];
  /** What marks lines that say something and are none of these. */
  readonly odd: readonly [letter: string, known: ReadonlySet<string>];
}

/** Numbered lines in and around the marked ranges; what lies between is counted. */
export function listing(lines: readonly string[], { context, marks, odd: [odd, known] }: Listing): string {
  const near = (line: number): boolean =>
    marks.some(([, { startLine, endLine }]) => {
      const around = line >= startLine - context && line <= endLine + context;
      return around && (line < startLine + shownEnds || line > endLine - shownEnds);
    });
  const out: string[] = [];
  let left = 0;
  const leave = (): void => {
    if (left > 0) out.push(`           ... ${countLines(left)}`);
    left = 0;
  };
  for (const [i, text] of lines.entries()) {
    if (!near(i + 1)) {
      left += 1;
      continue;
    }
    leave();
    const on = marks.filter(([, { startLine, endLine }]) => startLine <= i + 1 && i + 1 <= endLine).map(([letter]) => letter);
    const mark = on.length > 1 ? '=' : (on[0] ?? ' ');
    const strange = saysSomething(text) && !known.has(text.trim()) ? odd : ' ';
    out.push(`  ${mark}${strange} ${String(i + 1).padStart(5)}  ${shorten(text)}`.trimEnd());
  }
  leave();
  return out.join('\n');
}

function wordsOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.filter(saysSomething).map((line) => line.trim()));
}

function saysSomething(line: string): boolean {
  return line.trim() !== '';
}

function shorten(text: string): string {
  const plain = text.replace(/\r$/, '').replaceAll('\t', '    ');
  return plain.length > widest ? `${plain.slice(0, widest - 3)}...` : plain;
}

function placeText({ path, startLine, endLine }: Span): string {
  return `${path}:${startLine}-${endLine} (${countLines(endLine - startLine + 1)})`;
}

function countLines(n: number): string {
  return n === 1 ? '1 line' : `${n} lines`;
}

function answerText(answer: Answer | undefined): string {
  if (!answer) return 'nothing';
  const place = placeOf(answer);
  const sure = answer.confidence === undefined ? '' : `, confidence ${answer.confidence.toFixed(3)}`;
  return `${answer.state}${place ? ` ${placeText(place)}` : ''}${sure}`;
}
