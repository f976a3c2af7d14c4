import { readComment, type Circumstances, type Reading } from '../reading/reading';
import type { Hit, Rule } from '../rules/rule';
import type { RuleCode } from '../rules/rule-code';
import { rules } from '../rules/rules';
import type { FeedbackLint, Finding, Severity } from './feedback-lint';
import { silencedIn } from './silenced';
import { counted, verifiedRewrite } from './verified-rewrite';

export interface LintOptions extends Circumstances {
  /** What a rule's findings count for, in the place of what the rule itself says; `off` leaves them out. */
  readonly severities?: Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;
  /** Leaves rewrites out, each of which takes as long as everything else together. */
  readonly withoutRewrites?: boolean;
}

/** A rewrite is linted before it is offered. These two keep the time in proportion to the length, and a keystroke short. */
const mostRewrites = 5;
const longestRewritten = 3000;

interface Found {
  readonly rule: Rule;
  readonly hit: Hit;
}

/** Looks at a comment with every rule. Takes time in proportion to its length; throws for no text. */
export function lintFeedback(text: string, options: LintOptions = {}): FeedbackLint {
  const { severities, withoutRewrites, ...circumstances } = options;
  const reading = readComment(text, circumstances);
  const silenced = silencedIn(text);
  const wanted = rules.filter(({ code }) => severities?.[code] !== 'off' && !silenced(code));
  const isShort = withoutRewrites !== true && text.length <= longestRewritten;
  const found = foundIn(reading, wanted);
  const now = counted(found.map(({ rule }) => rule.code));
  const codesIn = (of: Reading): readonly string[] => foundIn(of, wanted).map(({ rule }) => rule.code);
  const findings = found
    .sort((a, b) => b.rule.rank - a.rule.rank || a.hit.start - b.hit.start)
    .map((one, i) => {
      const rewrite = i < mostRewrites && isShort ? verifiedRewrite(one.rule, one.hit, reading, now, codesIn) : undefined;
      return { ...findingOf(one, severities), ...(rewrite === undefined ? {} : { rewrite }) };
    });
  const { role, said, scores } = reading;
  const { harsh, uncivil, uninformative, hedged } = scores;
  return { role, sections: said, harsh, uncivil, uninformative, hedged, findings };
}

function foundIn(reading: Reading, wanted: readonly Rule[]): Found[] {
  const understood = wanted.filter(({ anyLanguage }) => reading.english || anyLanguage === true);
  return understood.flatMap((rule) => rule.check(reading).map((hit) => ({ rule, hit })));
}

function findingOf({ rule, hit }: Found, severities: LintOptions['severities']): Finding {
  const { code } = rule;
  const template = hit.message ?? rule.message;
  const args = hit.args ?? [];
  const set = severities?.[code];
  return {
    code,
    severity: set !== undefined && set !== 'off' ? set : (hit.severity ?? rule.severity),
    start: hit.start,
    end: hit.end,
    message: template.replace(/\{(\d)\}/g, (_, i: string) => args[Number(i)] ?? ''),
    template,
    args,
  };
}
