import { l10n } from 'vscode';
import type { Evidence } from '../../core/questions/topics/weigh-signs';

/** What tells a topic, in a few words. */
export function evidenceWords({ what, rule = '' }: Evidence): string {
  // eslint-disable-next-line coachmark/words-written-out -- tools/lint-l10n.mjs collects them where the signs have them
  return l10n.t(what, rule);
}
