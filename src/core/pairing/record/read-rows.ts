import { outcomes } from '../session/session-notes';
import { stages, styles } from '../session/session-state';
import { withoutUndefined } from '../without-undefined';
import { readDuration, readLocalTime } from './local-time';
import { unescapeLine, unescapeList } from './markdown-cells';
import { type Section, type SettingName, words } from './record-words';
import type {
  RecordAnswer, RecordHandover, RecordPart, RecordPerson, RecordPrediction, RecordQuestion, RecordTurn,
} from './session-record';

/** What has been read of a part. */
export interface Rows {
  readonly settings: { -readonly [K in 'goal' | 'style' | 'stage' | 'turnMinutes' | 'paused' | 'onBreak' | 'waiting']?: RecordPart[K] };
  readonly people: RecordPerson[];
  readonly turns: RecordTurn[];
  readonly handovers: RecordHandover[];
  readonly questions: RecordQuestion[];
  readonly predictions: RecordPrediction[];
  readonly retrospectives: RecordAnswer[];
  readonly nextActions: string[];
}

/** Adds a row of a table. False, and nothing is added, for one that makes no sense there. */
export function readPartRow(rows: Rows, section: Exclude<Section, 'nextActions'>, cells: readonly string[], zone: number): boolean {
  if (cells.length !== words[section].length) return false;
  switch (section) {
    case 'settings':
      return readSetting(rows.settings, cells);
    case 'people':
      return add(rows.people, personOf(cells));
    case 'turns':
      return add(rows.turns, turnOf(cells, zone));
    case 'handovers':
      return add(rows.handovers, handoverOf(cells));
    case 'questions':
      return add(rows.questions, questionOf(cells));
    case 'predictions':
      return add(rows.predictions, predictionOf(cells));
    case 'retrospectives':
      return add(rows.retrospectives, answerOf(cells));
  }
}

function add<T>(list: T[], item: T | undefined): boolean {
  if (item !== undefined) list.push(item);
  return item !== undefined;
}

function readSetting(settings: Rows['settings'], [name, value = '']: readonly string[]): boolean {
  switch (name as SettingName) {
    case 'goal':
      settings.goal = unescapeLine(value);
      return true;
    case 'style':
      return set(settings, 'style', wordOf(styles, value));
    case 'stage':
      return set(settings, 'stage', wordOf(stages, value));
    case 'turn length':
      return set(settings, 'turnMinutes', countOf(value));
    case 'paused':
      return set(settings, 'paused', readDuration(value));
    case 'on break':
      return set(settings, 'onBreak', readDuration(value));
    case 'waiting':
      return set(settings, 'waiting', readDuration(value));
    default:
      return false;
  }
}

function set<K extends keyof Rows['settings']>(settings: Rows['settings'], key: K, value: Rows['settings'][K] | undefined): boolean {
  if (value !== undefined) settings[key] = value;
  return value !== undefined;
}

function personOf([name = '', role, turns = '', driven = '']: readonly string[]): RecordPerson | undefined {
  const person = { name: unescapeLine(name), turns: countOf(turns), driven: readDuration(driven) };
  if (person.name === '' || !isComplete(person)) return undefined;
  return { ...person, ...withoutUndefined({ role: wordOf(['learner', 'mentor'] as const, role) }) };
}

function turnOf(cells: readonly string[], zone: number): RecordTurn | undefined {
  const [, began = '', driver = '', navigators = '', planned = '', extended = '', driven = '', pauses = '', paused = '', overtime = '', skipped = ''] = cells;
  const turn = {
    startedAt: readLocalTime(began, zone),
    driver: unescapeLine(driver),
    navigators: unescapeList(navigators),
    planned: readDuration(planned),
    extended: readDuration(extended),
    driven: readDuration(driven),
    pauses: countOf(pauses),
    paused: readDuration(paused),
    overtime: readDuration(overtime),
    skipped: skipped !== '',
  };
  return turn.driver !== '' && isComplete(turn) ? turn : undefined;
}

function handoverOf([turn = '', from = '', to, tried, next]: readonly string[]): RecordHandover | undefined {
  const handover = { turn: countOf(turn), from: unescapeLine(from) };
  if (handover.from === '' || !isComplete(handover)) return undefined;
  return { ...handover, ...withoutUndefined({ to: textOf(to), tried: textOf(tried), next: textOf(next) }) };
}

function questionOf([by, to, path, line, text = '', answer, rating]: readonly string[]): RecordQuestion | undefined {
  const asked = unescapeLine(text);
  if (asked === '') return undefined;
  const optional = { by: textOf(by), to: textOf(to), path: textOf(path), line: countOf(line), answer: textOf(answer), rating: countOf(rating) };
  return { text: asked, ...withoutUndefined(optional) };
}

function predictionOf([by, about = '', expected = '', outcome, seen]: readonly string[]): RecordPrediction | undefined {
  const made = { about: unescapeLine(about), expected: unescapeLine(expected) };
  if (made.about === '' || made.expected === '') return undefined;
  return { ...made, ...withoutUndefined({ by: textOf(by), outcome: wordOf(outcomes, outcome), seen: textOf(seen) }) };
}

function answerOf([cycle = '', question = '', answer = '']: readonly string[]): RecordAnswer | undefined {
  const given = { cycle: countOf(cycle), question: unescapeLine(question), answer: unescapeLine(answer) };
  return given.question !== '' && given.answer !== '' && isComplete(given) ? given : undefined;
}

function isComplete<T extends object>(given: T): given is T & { readonly [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.values(given).every((value) => value !== undefined);
}

function textOf(cell: string | undefined): string | undefined {
  const text = unescapeLine(cell ?? '');
  return text === '' ? undefined : text;
}

function countOf(cell: string | undefined): number | undefined {
  return /^\d{1,10}$/.test(cell ?? '') ? Number(cell) : undefined;
}

function wordOf<const T extends string>(known: readonly T[], cell: string | undefined): T | undefined {
  return known.find((word) => word === cell);
}
