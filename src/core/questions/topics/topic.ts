/** What code can be about. The ids are part of the format of question packs and never change. */
export const topics = [
  'caching', 'retries', 'timeouts', 'idempotency', 'concurrency', 'async', 'cancellation', 'error-handling', 'swallowed-errors',
  'input-validation', 'sql', 'n-plus-one', 'transactions', 'migrations', 'authentication', 'authorization', 'secrets', 'injection',
  'serialization', 'dates', 'money', 'floats', 'unicode-text', 'regex', 'recursion', 'loops-complexity', 'mutation-aliasing',
  'null-handling', 'resource-lifetime', 'logging', 'configuration', 'feature-flags', 'api-compatibility', 'naming', 'magic-numbers',
  'duplication', 'coupling', 'global-state', 'tests-assertions', 'test-doubles', 'test-flakiness', 'performance-measurement', 'memory',
  'networking', 'queues-ordering', 'consistency', 'pagination', 'file-system', 'randomness', 'accessibility', 'ui-state',
  'data-pipeline', 'model-evaluation', 'prompts-llm', 'indexing-off-by-one', 'type-casts', 'comments-docs', 'dead-code',
] as const;

export type Topic = (typeof topics)[number];

export function isTopic(text: string): text is Topic {
  return (topics as readonly string[]).includes(text);
}
