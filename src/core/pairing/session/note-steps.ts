import { isSafePath } from '../../notes/safe-path';
import { limits } from './limits';
import { oneLine, oneLineIf } from './one-line';
import { nextDriver } from './rotation';
import type { Refusal, SessionEvent } from './session-event';
import { type Handover, type Prediction, type Question, outcomes } from './session-notes';
import type { SessionState } from './session-state';
import { isMinutes } from './settings';
import { withoutUndefined } from '../without-undefined';

type NoteEvent = Extract<
  SessionEvent,
  { type: 'handover' | 'predict' | 'outcome' | 'ask' | 'answer' | 'retrospective' | 'next-action' }
>;
type NoteEventOf<T extends NoteEvent['type']> = Extract<NoteEvent, { type: T }>;

/** What people write down. It changes nothing about time and turns. */
export function noteStep(state: SessionState, event: NoteEvent): SessionState | Refusal {
  switch (event.type) {
    case 'handover':
      return handover(state, event);
    case 'predict':
      return predict(state, event);
    case 'outcome':
      return outcome(state, event);
    case 'ask':
      return ask(state, event);
    case 'answer':
      return answer(state, event);
    case 'retrospective':
      return retrospective(state, event);
    case 'next-action': {
      const text = line(event.text);
      if (text === '') return 'bad-value';
      return isFull(state.nextActions) ? 'full' : { ...state, nextActions: [...state.nextActions, text] };
    }
  }
}

function handover(state: SessionState, event: NoteEventOf<'handover'>): SessionState | Refusal {
  const { turn, turns, at } = state;
  const latest = turns.length + (turn ? 1 : 0);
  const { turn: number = latest } = event;
  const drivers = turn ? [...turns, turn] : turns;
  const from = drivers[number - 1]?.driver;
  if (from === undefined) return 'no-turn';
  const to = drivers[number]?.driver ?? nextDriver(state)?.id;
  const tried = oneLineIf(event.tried, limits.line);
  const next = oneLineIf(event.next, limits.line);
  if (tried === undefined && next === undefined) return 'bad-value';
  const written: Handover = { turn: number, at, from, ...withoutUndefined({ to, tried, next }) };
  // Said again for the same turn, it takes the place of what was said before.
  const others = state.handovers.filter((other) => other.turn !== number);
  return isFull(others) ? 'full' : { ...state, handovers: [...others, written] };
}

function predict(state: SessionState, { about, expected, by }: NoteEventOf<'predict'>): SessionState | Refusal {
  const { predictions, at } = state;
  if (isFull(predictions)) return 'full';
  if (!isPerson(state, by)) return 'unknown';
  const made: Prediction = { number: predictions.length + 1, at, about: line(about), expected: line(expected), ...withoutUndefined({ by }) };
  return made.about === '' || made.expected === '' ? 'bad-value' : { ...state, predictions: [...predictions, made] };
}

function outcome(state: SessionState, { prediction, kind, seen }: NoteEventOf<'outcome'>): SessionState | Refusal {
  if (!outcomes.includes(kind)) return 'bad-value';
  if (!state.predictions.some(({ number }) => number === prediction)) return 'unknown';
  const came = { kind, ...withoutUndefined({ seen: oneLineIf(seen, limits.line) }) };
  return { ...state, predictions: state.predictions.map((one) => (one.number === prediction ? { ...one, outcome: came } : one)) };
}

function ask(state: SessionState, { text, by, to, place }: NoteEventOf<'ask'>): SessionState | Refusal {
  const { questions, at } = state;
  if (isFull(questions)) return 'full';
  if (!isPerson(state, by) || !isPerson(state, to)) return 'unknown';
  const asked: Question = { number: questions.length + 1, at, text: line(text), ...withoutUndefined({ by, to, place: place && placeOf(place) }) };
  const fits = asked.text !== '' && (place === undefined || isPlace(place));
  return fits ? { ...state, questions: [...questions, asked] } : 'bad-value';
}

function placeOf({ path, line: at }: NonNullable<Question['place']>): NonNullable<Question['place']> {
  return { path, ...withoutUndefined({ line: at }) };
}

function isPlace({ path, line: at }: NonNullable<Question['place']>): boolean {
  return isSafePath(path) && oneLine(path, limits.path) === path && (at === undefined || isMinutes(at, limits.typed));
}

function answer(state: SessionState, { question, answer: said, rating }: NoteEventOf<'answer'>): SessionState | Refusal {
  const before = state.questions.find(({ number }) => number === question);
  if (before === undefined) return 'unknown';
  if (rating !== undefined && !isMinutes(rating, 5)) return 'bad-value';
  const given = withoutUndefined({ answer: oneLineIf(said, limits.line), rating });
  return { ...state, questions: state.questions.map((one) => (one === before ? { ...one, ...given } : one)) };
}

function retrospective(state: SessionState, event: NoteEventOf<'retrospective'>): SessionState | Refusal {
  const { cycle, reviewedCycle, retrospectives, at } = state;
  if (event.answers.length > limits.answers || isFull(retrospectives)) return 'full';
  const answers = event.answers
    .map((one) => ({ question: line(one.question), answer: line(one.answer) }))
    .filter((one) => one.question !== '' && one.answer !== '');
  const reviewed = { ...state, reviewedCycle: Math.max(reviewedCycle, cycle - 1) };
  if (answers.length === 0) return reviewed;
  // Somebody may look back before everybody had a turn.
  const about = cycle - 1 > reviewedCycle ? cycle - 1 : cycle;
  return { ...reviewed, retrospectives: [...retrospectives, { at, cycle: about, answers }] };
}

function line(text: string): string {
  return oneLine(text, limits.line);
}

function isFull(list: readonly unknown[]): boolean {
  return list.length >= limits.notes;
}

function isPerson({ people }: SessionState, id: string | undefined): boolean {
  return id === undefined || people.some((person) => person.id === id);
}
