import { withoutUndefined } from '../without-undefined';
import { readRow, unescapeLine } from './markdown-cells';
import { readLocalTime, readZone } from './local-time';
import { type Section, headings, words } from './record-words';
import { type Rows, readPartRow } from './read-rows';
import type { RecordPart } from './session-record';

export interface ReadParts {
  readonly parts: readonly RecordPart[];
  /** Lines from 1 in the body that stand in a part's table and make no sense there; what they say is left out. */
  readonly unread: readonly number[];
}

interface OpenPart {
  readonly line: number;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly zone: number;
  readonly rows: Rows;
}

/** The parts in the body of a record, which people may have written into: what is no table of ours is passed over. */
export function readParts(body: string): ReadParts {
  const parts: RecordPart[] = [];
  const unread: number[] = [];
  let open: OpenPart | undefined;
  let section: Section | undefined;
  const close = (): void => {
    if (open === undefined) return;
    const part = partOf(open);
    if (part) parts.push(part);
    else unread.push(open.line);
    open = undefined;
  };
  for (const [index, line] of body.split('\n').entries()) {
    const heading = /^(#{1,6}) +(.*?)[ \t]*$/.exec(line);
    if (heading !== null) {
      const [, marks = '', text = ''] = heading;
      section = marks.length === 3 ? sectionOf(text) : undefined;
      if (marks.length < 3) close();
      if (marks.length === 2) open = openPart(text, index + 1);
      continue;
    }
    if (open === undefined || section === undefined) continue;
    if (section === 'nextActions') {
      const action = /^[-*] +(.*)$/.exec(line)?.[1];
      const text = action === undefined ? '' : unescapeLine(action);
      if (text !== '') open.rows.nextActions.push(text);
      continue;
    }
    const cells = readRow(line);
    if (cells === undefined || cells.every((cell) => /^:?-+:?$/.test(cell))) continue;
    if (cells.join('|') === words[section].join('|')) continue;
    if (!readPartRow(open.rows, section, cells, open.zone)) unread.push(index + 1);
  }
  close();
  return { parts, unread: unread.sort((a, b) => a - b) };
}

function sectionOf(text: string): Section | undefined {
  return (Object.keys(headings) as Section[]).find((section) => headings[section] === text);
}

function openPart(text: string, line: number): OpenPart | undefined {
  const [, from = '', to = '', name = ''] = /^(\S+ \S+) to (\S+ \S+), (\S+)$/.exec(text) ?? [];
  const zone = readZone(name);
  if (zone === undefined) return undefined;
  const startedAt = readLocalTime(from, zone);
  const endedAt = readLocalTime(to, zone);
  if (startedAt === undefined || endedAt === undefined) return undefined;
  const rows: Rows = {
    settings: {}, people: [], turns: [], handovers: [], questions: [], predictions: [], retrospectives: [], nextActions: [],
  };
  return { line, startedAt, endedAt, zone, rows };
}

/** Undefined where a setting is missing that every part has. */
function partOf({ startedAt, endedAt, zone, rows }: OpenPart): RecordPart | undefined {
  const { settings, ...lists } = rows;
  const { goal = '', style, stage, turnMinutes, paused, onBreak, waiting } = withoutUndefined(settings);
  if (style === undefined || stage === undefined || turnMinutes === undefined) return undefined;
  if (paused === undefined || onBreak === undefined || waiting === undefined) return undefined;
  return { startedAt, endedAt, zone, goal, style, stage, turnMinutes, paused, onBreak, waiting, ...lists };
}
