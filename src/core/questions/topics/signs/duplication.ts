import type { CodeView } from '../../code/code-view';
import { comment, type Sign, sign, word } from '../sign';

interface Row {
  readonly at: number;
  readonly text: string;
}

/** Lines with something to say; with `loose`, all names and numbers look the same. */
function rows({ lines }: CodeView, loose: boolean, markup = false): readonly Row[] {
  return lines.flatMap((line, at) => {
    const text = line.trim().replace(/\s+/g, ' ');
    if ((text.match(/\w/g)?.length ?? 0) < 3 || (!markup && /^(?:<|[\w-]+=)/.test(text)) || /^(?:[\w$'"[\]]+\s*(?::|=>)[^;{(]*,$|\w+,$|std::cout|import|from|using|#include|use|package|require)\b|^(?:end|else|return|break;?|continue;?|try|finally|do|begin|default:)[\s;:{]*$/.test(text)) return [];
    return [{ at, text: loose ? text.replace(/\b(?!(?:if|for|while|return|new|await|try|catch|throw|else|foreach|switch|case|def|function|fn|func|let|const|var|with|raise)\b)[A-Za-z_]\w*\b/g, 'a').replace(/\d+/g, '0') : text }];
  });
}

/** Where the second of two alike runs of so many lines begins, apart from each other. */
function runs(all: readonly Row[], least: number, letters: number, mustVary: boolean): readonly number[] {
  const found: number[] = [];
  const seen = new Map<string, number>();
  for (let at = 0; at + least <= all.length; at++) {
    const run = all.slice(at, at + least).map(({ text }) => text);
    const key = run.join('\n');
    if (key.length < letters || (mustVary && new Set(run).size < least - 1)) continue;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, at);
    else if (at - before >= least) found.push(all[at]?.at ?? 0);
  }
  return found;
}

/** Functions that are built alike, line by line. */
function twins(view: CodeView, alike: number): readonly number[] {
  const all = rows(view, true, true);
  const whole = view.facts.functions.filter(({ name, first, last }) => name !== '' && last - first >= 4).slice(0, 40);
  const bodies = whole.map(({ first, last }) => ({ first, last, texts: all.filter(({ at }) => at > first && at <= last).map(({ text }) => text) })).filter(({ texts }) => texts.length >= 3 && texts.join('').length >= 40);
  return bodies.flatMap((one, at) => (bodies.slice(0, at).some((other) => (other.last < one.first) && similarity(one.texts, other.texts) >= alike) ? [one.first] : []));
}

function similarity(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  let same = 0;
  for (const text of one) {
    const at = left.indexOf(text);
    if (at < 0) continue;
    left.splice(at, 1);
    same++;
  }
  return (2 * same) / (one.length + other.length);
}

/** Branches of one question that are built alike: lines where the other one begins. */
function branches(view: CodeView): readonly number[] {
  const all = rows(view, true, true);
  const { lines } = view;
  const inner = (from: number, to: number): readonly string[] => lines.slice(from, to).flatMap((line) => (/\w/.test(line) ? [line.trim().replace(/[A-Za-z_]\w*/g, 'a').replace(/\d+/g, '0')] : []));
  return all.length < 6 ? [] : lines.flatMap((line, at) => {
    if (!/^\s*\}?\s*(?:else|elif|elsif|else if)\b/.test(line)) return [];
    const depth = depthOf(line);
    const before = lines.slice(0, at).findLastIndex((one) => /\S/.test(one) && depthOf(one) <= depth);
    const after = lines.findIndex((one, index) => index > at && /\S/.test(one) && depthOf(one) <= depth);
    const one = inner(before + 1, at);
    const other = inner(at + 1, after < 0 ? lines.length : after);
    return before >= 0 && one.length >= 4 && one.join('').length >= 30 && similarity(one, other) >= 0.88 && similarity(lines.slice(before + 1, at).map((each) => each.trim()), lines.slice(at + 1, after < 0 ? lines.length : after).map((each) => each.trim())) >= 0.5 ? [at] : [];
  });
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The same twice. */
export const duplication: readonly Sign[] = [
  sign(0.4, 'same lines again', (view) => runs(rows(view, false), 4, 80, true)),
  sign(0.33, 'same lines again', (view) => runs(rows(view, false), 3, 55, true)),
  sign(0.13, 'same two lines again', (view) => runs(rows(view, false), 2, 45, true)),
  sign(0.46, 'functions built alike', (view) => twins(view, 0.85)),
  sign(0.22, 'functions rather alike', (view) => twins(view, 0.72)),
  sign(0.24, 'functions much alike', (view) => twins(view, 0.6)),
  sign(0.45, 'lines built alike', (view) => runs(rows(view, true), 5, 90, true)),
  sign(0.52, 'branches built alike', branches),
  comment(0.6, 'said to be a copy', /\bcopied (?:from|over)\b|\bcopy of (?:the )?(?:code|function|method|logic|what)\b|\bsame as (?:above|in)\b|\bduplicat(?:e|es|ed|ion) (?:of|from|in|code|logic|with)\b|\bcode duplication\b|\b(?:keep|kept) (?:this |these |both |them )?in sync\b|copy[- ]?pasted?\b/i),
  word(-0.6, 'tests', 'assert expect describe test'),
];
