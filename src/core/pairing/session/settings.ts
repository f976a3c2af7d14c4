import { limits } from './limits';
import { oneLine } from './one-line';
import type { SettingsChange } from './session-event';
import { type BreakRule, type Person, type Settings, stages, styles } from './session-state';
import { withoutUndefined } from '../without-undefined';

/** The settings with some of them changed; undefined where one makes no sense or names nobody. */
export function changedSettings(settings: Settings, change: SettingsChange, people: readonly Person[]): Settings | undefined {
  const { learner: _learner, mentor: _mentor, ...plain } = change;
  const learner = chosen(settings.learner, change.learner);
  const mentor = chosen(settings.mentor, change.mentor);
  const { learner: _l, mentor: _m, ...rest } = settings;
  const changed: Settings = {
    ...rest,
    ...withoutUndefined(plain),
    goal: oneLine(change.goal ?? settings.goal, limits.goal),
    ...(learner === undefined ? {} : { learner }),
    ...(mentor === undefined ? {} : { mentor }),
  };
  return areSettings(changed, people) ? changed : undefined;
}

/** Null takes the choice back. */
function chosen(before: string | undefined, change: string | null | undefined): string | undefined {
  return change === null ? undefined : (change ?? before);
}

function areSettings(settings: Settings, people: readonly Person[]): boolean {
  const { style, stage, learner, mentor, turnMinutes, breakMinutes, breakRule, autoStart } = settings;
  const known = (id: string | undefined): boolean => id === undefined || people.some((person) => person.id === id);
  return (
    styles.includes(style) &&
    stages.includes(stage) &&
    known(learner) &&
    known(mentor) &&
    (learner === undefined || learner !== mentor) &&
    isMinutes(turnMinutes, limits.turnMinutes) &&
    isMinutes(breakMinutes, limits.breakMinutes) &&
    isBreakRule(breakRule) &&
    typeof autoStart === 'boolean'
  );
}

function isBreakRule(rule: BreakRule): boolean {
  return rule.after === 'never' || (['turns', 'minutes'].includes(rule.after) && isMinutes(rule.count, limits.breakAfter));
}

/** A whole number from 1. */
export function isMinutes(value: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= 1 && value <= most;
}
