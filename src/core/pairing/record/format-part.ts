import { escapeLine, escapeList, formatTable } from './markdown-cells';
import { duration, localTime, zoneName } from './local-time';
import { type SettingName, headings, settingNames, words } from './record-words';
import type { RecordPart } from './session-record';

/** One part of a record as Markdown, from its heading to its last line end. `readParts` gives the same part back. */
export function formatPart(part: RecordPart): string {
  const { startedAt, endedAt, zone } = part;
  const settings = settingsOf(part);
  const tables: readonly (readonly [heading: string, body: string])[] = [
    [headings.settings, formatTable(words.settings, settingNames.map((name) => [name, settings[name]]))],
    [headings.people, formatTable(words.people, part.people.map(({ name, role = '', turns, driven }) => [escapeLine(name), role, String(turns), duration(driven)]))],
    [headings.turns, formatTable(words.turns, turnsOf(part))],
    [headings.handovers, formatTable(words.handovers, part.handovers.map(({ turn, from, to, tried, next }) => [String(turn), ...lines(from, to, tried, next)]))],
    [headings.questions, formatTable(words.questions, part.questions.map((one) => [...lines(one.by, one.to, one.path), number(one.line), ...lines(one.text, one.answer), number(one.rating)]))],
    [headings.predictions, formatTable(words.predictions, part.predictions.map(({ by, about, expected, outcome = '', seen }) => [...lines(by, about, expected), outcome, ...lines(seen)]))],
    [headings.retrospectives, formatTable(words.retrospectives, part.retrospectives.map(({ cycle, question, answer }) => [String(cycle), ...lines(question, answer)]))],
    [headings.nextActions, part.nextActions.map((action) => `- ${escapeLine(action)}\n`).join('')],
  ];
  const sections = tables.filter(([, body]) => body !== '').map(([heading, body]) => `\n### ${heading}\n\n${body}`);
  return `## ${localTime(startedAt, zone)} to ${localTime(endedAt, zone)}, ${zoneName(zone)}\n${sections.join('')}`;
}

function settingsOf(part: RecordPart): Record<SettingName, string> {
  return {
    goal: escapeLine(part.goal),
    style: part.style,
    stage: part.stage,
    'turn length': String(part.turnMinutes),
    paused: duration(part.paused),
    'on break': duration(part.onBreak),
    waiting: duration(part.waiting),
  };
}

function turnsOf({ turns, zone }: RecordPart): readonly (readonly string[])[] {
  return turns.map((turn, index) => [
    String(index + 1),
    localTime(turn.startedAt, zone),
    escapeLine(turn.driver),
    escapeList(turn.navigators),
    duration(turn.planned),
    duration(turn.extended),
    duration(turn.driven),
    String(turn.pauses),
    duration(turn.paused),
    duration(turn.overtime),
    turn.skipped ? 'yes' : '',
  ]);
}

function lines(...texts: readonly (string | undefined)[]): readonly string[] {
  return texts.map((text) => escapeLine(text ?? ''));
}

function number(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}
