import { ruleCodes, type RuleCode } from '../core/feedback/rules/rule-code';
import { levels } from '../core/feedback/level';
import type { FeedbackSettings, RuleSeverity } from '../protocol/feedback';

/** The settings of a client, as far as they make sense. */
export interface ReadSettings extends FeedbackSettings {
  readonly rules: Readonly<Partial<Record<RuleCode, RuleSeverity>>>;
}

export const defaultSettings: ReadSettings = { rules: {}, most: 3 };

const severities: readonly RuleSeverity[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Reads what a client sent. What is none of our settings, or of another type, counts as not set. */
export function readSettings(given: unknown): ReadSettings {
  if (typeof given !== 'object' || given === null) return defaultSettings;
  const { rules, level, most } = given as Record<string, unknown>;
  const known = levels.find((one) => one === level);
  return {
    rules: readRules(rules),
    ...(known ? { level: known } : {}),
    most: typeof most === 'number' && Number.isInteger(most) && most >= 0 ? most : defaultSettings.most,
  };
}

function readRules(given: unknown): ReadSettings['rules'] {
  if (typeof given !== 'object' || given === null) return {};
  const read: Partial<Record<RuleCode, RuleSeverity>> = {};
  for (const [code, severity] of Object.entries(given)) {
    const rule = ruleCodes.find((one) => one === code);
    const wanted = severities.find((one) => one === severity);
    if (rule && wanted) read[rule] = wanted;
  }
  return read;
}
