import { mapRange } from '../../../src/core/anchors/map-range';
import { takeAnchor, wholeLines } from '../../../src/core/anchors/take';
import { TrackedPlaces } from '../../../src/core/anchors/tracked-places';
import { chance } from './speed-texts';
import { timed, type Timing } from './timing';

/** So many keys are pressed in a row; the time of one is a part of theirs. */
const keys = 50;

/** What our own tracking takes for one key, typed before, between and behind so many notes of one to ten lines each. */
export function keystrokeAmong(lines: readonly string[], notes: number): Timing {
  const random = chance(notes);
  const tracked = new TrackedPlaces(lines, mapRange);
  for (let note = 0; note < notes; note++) {
    const first = 1 + Math.floor(random() * lines.length);
    const range = wholeLines(first, Math.min(lines.length, first + Math.floor(random() * 10)), lines);
    tracked.put(`n${note}`, takeAnchor({ path: 'a.ts' }, lines, range), { state: 'here', range });
  }
  const press = (): void => {
    for (let key = 0; key < keys; key++) {
      const line = 1 + Math.floor(random() * lines.length);
      const column = 1 + (tracked.lines[line - 1] ?? '').length;
      // Every tenth is Enter, which moves whatever is below.
      tracked.edit([{ range: { startLine: line, startColumn: column, endLine: line, endColumn: column }, text: key % 10 === 9 ? '\n' : 'x' }]);
    }
  };
  const { clock, work } = timed(11, () => undefined, press);
  return { clock: clock / keys, work: work / keys };
}
