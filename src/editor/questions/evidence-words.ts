import type { Evidence } from '../../core/questions/topics/find-topics';

/** What tells a topic, in a few words. */
export function evidenceWords({ what, rule = '' }: Evidence): string {
  return what.replace('{0}', () => rule);
}
