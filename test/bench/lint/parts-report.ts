import { existsSync } from 'node:fs';
import { columns } from '../anchors/columns';
import { type Answer, type Ask, type Part, parts } from './answer';
import { fileOf, readLines } from './comment-sets';
import { told } from './measures';
import type { Options } from './options';

const fieldOf: Readonly<Record<Part, string>> = { situation: 'situation', behavior: 'behavior', impact: 'impact', rationale: 'rationale', nextStep: 'next_step' };
/** Rules that ask for a part that is not there begin so. */
const structural = ['situation-', 'behavior-', 'impact-', 'rationale-', 'next-step-'];
/** Of these nobody wants to hear that a part is missing. */
const exempt = ['praise', 'author-reply', 'fragment'];

/** Prints how well the parts of feedback are told, and how often other comments are bothered with them. */
export async function measureParts({ data, part, command }: Options, ask: Ask, print: (text: string) => void): Promise<void> {
  const file = fileOf(data, 'sbi', part);
  if (!existsSync(file)) return;
  const lines = readLines(file);
  const answers = await ask(lines.map((line) => ({ id: String(line['id']), text: String(line['text']) })), command);
  print(`\nsbi: parts of feedback, ${lines.length} comments`);
  if (answers.some(({ sections }) => sections === undefined)) {
    print('  not measured: only the command `lint` tells parts');
    return;
  }
  const rows = [['', 'F1 has', 'F1 lacks', 'macro-F1', 'n']];
  const macros: number[] = [];
  const found: number[] = [];
  for (const one of parts) {
    const rated = lines.flatMap((line, i) => {
      const label = line[fieldOf[one]];
      return line['kind'] !== 'feedback' || typeof label !== 'number' ? [] : [{ label: label === 1, rating: answers[i]!.sections![one] ? 1 : 0 }];
    });
    const has = told(rated, 1).f1;
    const lacks = told(rated.map(({ label, rating }) => ({ label: !label, rating: 1 - rating })), 1).f1;
    found.push(has);
    macros.push((has + lacks) / 2);
    rows.push([one, has.toFixed(3), lacks.toFixed(3), macros.at(-1)!.toFixed(3), String(rated.length)]);
  }
  rows.push(['all five', (found.reduce((sum, one) => sum + one, 0) / found.length).toFixed(3), '', (macros.reduce((sum, macro) => sum + macro, 0) / macros.length).toFixed(3), '']);
  print(columns(rows));
  for (const kind of exempt) {
    const of = lines.flatMap((line, i) => (line['kind'] === kind ? [answers[i]!] : []));
    print(`  ${kind}: ${of.filter(isBothered).length} of ${of.length} are told that something is missing`);
  }
}

function isBothered({ findings = [] }: Answer): boolean {
  return findings.some(({ code }) => structural.some((start) => code.startsWith(start)));
}
