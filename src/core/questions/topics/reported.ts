import { messagesOfOthers, namedRules, numberedRules, wholeSources } from './rules-of-others';
import type { Sign } from './sign';
import type { Topic } from './topic';

/** What a compiler or a linter says of a line. Words of strangers: of them only the name of a rule that is known is ever shown. */
export interface Reported {
  /** From 0. */
  readonly line: number;
  /** Who says it, such as `eslint`; empty where it is not told. */
  readonly source: string;
  readonly code: string;
  readonly message: string;
}

/** Of all that is reported so many count, and so much of each text. */
const mostReports = 60;
const mostText = 300;
/** A rule with a name says as much as a strong sign; the words of a message alone are not enough to claim anything. */
const byRule = 0.62;
const byMessage = 0.5;

interface Rule {
  readonly topic: Topic;
  /** As the one who has it spells it. */
  readonly name: string;
}

/** A closed list of rules, by their names in lower case. */
class Rules {
  private readonly exact = new Map<string, Rule[]>();
  private readonly beginnings: { readonly topic: Topic; readonly beginning: string }[] = [];

  constructor(codes: Readonly<Partial<Record<Topic, string>>>) {
    for (const [topic, names] of Object.entries(codes) as [Topic, string][]) {
      for (const name of names.split(' ')) {
        const key = name.toLowerCase();
        if (key.endsWith('*')) this.beginnings.push({ topic, beginning: key.slice(0, -1) });
        else this.exact.set(key, [...(this.exact.get(key) ?? []), { topic, name }]);
      }
    }
  }

  of(name: string): readonly Rule[] {
    const key = name.toLowerCase();
    const beginnings = this.beginnings.filter(({ beginning }) => key.startsWith(beginning) && /^[\w-]{1,40}$/.test(key.slice(beginning.length)));
    return this.exact.get(key) ?? beginnings.map(({ topic }) => ({ topic, name }));
  }
}

const named = new Rules(namedRules);
const sources = new Rules(wholeSources);
const numbered = numberedRules.map(({ by, codes }) => ({ by, rules: new Rules(codes) }));

/** The topics of what was reported, each with the rule that speaks of it; none where the rule is not known. */
export function topicsOfReport({ source, code, message }: Omit<Reported, 'line'>): readonly { readonly topic: Topic; readonly rule?: string }[] {
  const who = source.slice(0, mostText);
  const said = message.slice(0, mostText);
  const names = namesIn(code.slice(0, mostText), said);
  const owners = numbered.filter(({ by }) => by.test(who));
  const rules = names.flatMap((name) => [...named.of(name), ...owners.flatMap(({ rules: own }) => own.of(name)).map((rule) => (/^\d+$/.test(rule.name) ? { ...rule, name: `TS${rule.name}` } : rule))]);
  // Some linters of a set of linters give their own name as the source, and no code.
  if (rules.length === 0) rules.push(...named.of(who), ...[who, ...names].flatMap((name) => sources.of(name)));
  if (rules.length > 0) return firstOfEach(rules.map(({ topic, name }) => ({ topic, rule: name })));
  return (Object.entries(messagesOfOthers) as [Topic, RegExp][]).filter(([, pattern]) => pattern.test(said)).map(([topic]) => ({ topic }));
}

/** Signs made of what was reported, by topic. */
export function reportedSigns(reports: readonly Reported[]): ReadonlyMap<Topic, readonly Sign[]> {
  const lines = new Map<Topic, Map<string, number[]>>();
  for (const report of reports.slice(0, mostReports)) {
    for (const { topic, rule = '' } of topicsOfReport(report)) {
      const rules = lines.get(topic) ?? new Map<string, number[]>();
      lines.set(topic, rules.set(rule, [...(rules.get(rule) ?? []), report.line]));
    }
  }
  return new Map([...lines].map(([topic, rules]) => [topic, [...rules].map(([rule, at]) => signOf(rule, at))]));
}

function signOf(rule: string, lines: readonly number[]): Sign {
  const found = [...new Set(lines)].sort((a, b) => a - b);
  const find = (): readonly number[] => found;
  return rule === '' ? { weight: byMessage, what: 'problem reported', find } : { weight: byRule, what: '{0} reported', rule, find };
}

/** `@typescript-eslint/no-empty` ends with the rule, `W0702:bare-except` with the name of it; others write it into the message. */
function namesIn(code: string, message: string): readonly string[] {
  if (code !== '') return code.split(/[/:.]+/).map((part) => part.replace(/^-W|Check$/, '')).filter((part) => part !== '').reverse();
  const [, first, last] = /^(?:([A-Z]{1,5}\d{3,5})\b)?[^]*?(?:[([]-?W?([\w-]{3,60})[)\]])?\s*$/.exec(message) ?? [];
  return [first, last].filter((part) => part !== undefined);
}

function firstOfEach<R extends { readonly topic: Topic }>(rules: readonly R[]): readonly R[] {
  return rules.filter(({ topic }, at) => rules.findIndex((other) => other.topic === topic) === at);
}
