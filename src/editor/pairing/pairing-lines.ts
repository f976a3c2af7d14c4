import { l10n } from 'vscode';
import { hintsFor } from '../../core/pairing/roles';
import { type Clock, clockOf } from '../../core/pairing/session/clock';
import { isHere, staying } from '../../core/pairing/session/rotation';
import { askedAndTold } from '../../core/pairing/session/session-notes';
import type { Person, SessionState } from '../../core/pairing/session/session-state';
import { driverShares, hasMentorDrivenMost } from '../../core/pairing/typing-share';
import { hintWords, leftWords, minutesWords, stageWords, styleWords } from './words';

/** How wide the longest bar is, in characters. */
const widest = 12;
/** Less than half a minute would be shown as none. */
const leastShown = 30_000;

/** One line of the view "Pairing"; names and goals are plain text, as a tree renders nothing. */
export interface Line {
  readonly label: string;
  readonly description?: string;
  readonly icon?: string;
  readonly tooltip?: string;
  /** For the menu of the row. */
  readonly context?: string;
  /** The id of the person whom it is about; such a row can be dragged. */
  readonly person?: string;
  readonly lines?: readonly Line[];
}

/**
 * @param now milliseconds since 1970 by the machine's clock
 * @param besides what else is to be seen without scrolling
 */
export function pairingLines(state: SessionState, now: number, besides: readonly Line[]): Line[] {
  const { settings, people, turns } = state;
  const clock = clockOf(state, now);
  const { phase, breakDue } = clock;
  const bars = barsOf(state, now);
  return [
    ...(settings.goal === '' ? [] : [{ label: settings.goal, icon: 'target', description: l10n.t('goal') }]),
    ...(phase === 'break' ? [{ label: l10n.t('Break'), icon: 'coffee' }] : []),
    ...(phase === 'paused' ? [{ label: l10n.t('Paused'), icon: 'debug-pause', description: leftWords(clock) }] : []),
    ...staying(people).map((person) => personLine(state, person, clock)),
    ...besides,
    { label: styleWords(settings.style), icon: 'mortar-board', ...(settings.learner === undefined ? {} : { description: stageWords(settings.stage) }) },
    ...(breakDue ? [{ label: l10n.t('A break is due after this turn'), icon: 'coffee' }] : []),
    ...(hasMentorDrivenMost(state, now) ? [{ label: l10n.t('The mentor has been driving most of the time'), icon: 'lightbulb' }] : []),
    ...(bars.length === 0 ? [] : [{ label: l10n.t('Time at the keyboard'), icon: 'graph', lines: bars }]),
    ...(turns.length === 0 ? [] : [{ label: l10n.t('Turns'), icon: 'history', description: String(turns.length), lines: turnLines(state) }]),
  ];
}

/** How often was asked, and how often told, for a pair that wants to see it. Nobody judges it. */
export function tellingLines({ questions }: SessionState): Line[] {
  const { asked, told } = askedAndTold(questions);
  return questions.length === 0 ? [] : [{ label: l10n.t('Asked {0}, told {1}', asked, told), icon: 'comment-discussion' }];
}

function personLine(state: SessionState, person: Person, { driver, next }: Clock): Line {
  const { id, name } = person;
  if (!isHere(person)) return { label: name, description: l10n.t('away'), icon: 'circle-slash', context: 'away', person: id };
  const drives = id === driver?.id;
  const hint = driver ? hintsFor(state, id, drives ? 'driver' : 'navigator').map(hintWords).join(' ') : undefined;
  const role = drives ? l10n.t('drives') : id === next?.id ? l10n.t('next') : driver ? l10n.t('navigates') : '';
  return { label: name, description: role, icon: drives ? 'keyboard' : 'compass', context: 'here', person: id, ...(hint ? { tooltip: hint } : {}) };
}

/** Who drove how long, and how much of the typing that was. */
function barsOf(state: SessionState, now: number): Line[] {
  const shares = driverShares(state, now).filter(({ drivenMs }) => drivenMs >= leastShown);
  const longest = Math.max(...shares.map(({ drivenMs }) => drivenMs));
  const isTyped = shares.some(({ typed }) => typed > 0);
  return shares.map(({ person, drivenMs, typedShare }) => {
    const bar = '▇'.repeat(Math.max(1, Math.round((drivenMs / longest) * widest)));
    const typing = isTyped ? `, ${l10n.t('{0} % of the typing', Math.round(typedShare * 100))}` : '';
    return { label: person.name, description: `${bar} ${minutesWords(drivenMs)}${typing}` };
  });
}

function turnLines({ turns, people }: SessionState): Line[] {
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? id;
  return turns
    .map(({ driver, drivenMs, skipped }, i) => ({ label: `${i + 1}  ${nameOf(driver)}`, description: skipped ? l10n.t('passed') : minutesWords(drivenMs) }))
    .reverse();
}
