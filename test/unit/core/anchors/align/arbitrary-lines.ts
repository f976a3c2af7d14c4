import * as fc from 'fast-check';

/** Lines as they stand in code: many that are alike, blank ones, brackets, and long ones. */
const line = fc.constantFrom(
  '', '', '}', '  }', '});', '  return total;', '  return undefined;', 'if (order.isPaid) {', '  if (order.isOpen) {', '\t\t',
  'const total = sum(items);', '  const total = sum(rows);', 'total += item.price * item.count;', 'export function book(room: Room): void {',
  'for (const item of items) {', '日本語の行', 'x'.repeat(500),
);

export const anyLines = fc.array(line, { maxLength: 60 });
export const someLines = fc.array(line, { minLength: 1, maxLength: 60 });

/** Lines of which none is like another, each of which says enough to be known by itself. */
export function distinctLines(count: number, name = 'statement'): string[] {
  return Array.from({ length: count }, (_, i) => `  ${name}Number${i}(argument${i * 7}, ${i});`);
}

/** A change of some lines: so many after a position go, and those come. */
export interface Edit {
  readonly at: number;
  readonly gone: number;
  readonly come: readonly string[];
}

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(fc.record({ at: fc.nat(400), gone: fc.nat(6), come: fc.array(line, { maxLength: 6 }) }), { maxLength: 6 });

/** Makes the edits one after the other; positions are taken modulo the length. */
export function edited(lines: readonly string[], script: readonly Edit[]): string[] {
  const now = [...lines];
  for (const { at, gone, come } of script) now.splice(at % (now.length + 1), gone, ...come);
  return now;
}
