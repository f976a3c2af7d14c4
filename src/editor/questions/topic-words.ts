import { l10n } from 'vscode';
import type { Topic } from '../../core/questions/topics/topic';

export function topicWords(topic: Topic): string {
  switch (topic) {
    case 'caching':
      return l10n.t('Caching');
    case 'retries':
      return l10n.t('Retries');
    case 'timeouts':
      return l10n.t('Timeouts');
    case 'idempotency':
      return l10n.t('Idempotency');
    case 'concurrency':
      return l10n.t('Concurrency');
    case 'async':
      return l10n.t('Async code');
    case 'cancellation':
      return l10n.t('Cancellation');
    case 'error-handling':
      return l10n.t('Error handling');
    case 'swallowed-errors':
      return l10n.t('Swallowed errors');
    case 'input-validation':
      return l10n.t('Input validation');
    case 'sql':
      return l10n.t('SQL');
    case 'n-plus-one':
      return l10n.t('N+1 queries');
    case 'transactions':
      return l10n.t('Transactions');
    case 'migrations':
      return l10n.t('Migrations');
    case 'authentication':
      return l10n.t('Authentication');
    case 'authorization':
      return l10n.t('Authorization');
    case 'secrets':
      return l10n.t('Secrets');
    case 'injection':
      return l10n.t('Injection');
    case 'serialization':
      return l10n.t('Serialization');
    case 'dates':
      return l10n.t('Dates and times');
    case 'money':
      return l10n.t('Money');
    case 'floats':
      return l10n.t('Floating point');
    case 'unicode-text':
      return l10n.t('Unicode text');
    case 'regex':
      return l10n.t('Regular expressions');
    case 'recursion':
      return l10n.t('Recursion');
    case 'loops-complexity':
      return l10n.t('Loops and complexity');
    case 'mutation-aliasing':
      return l10n.t('Mutation and aliasing');
    case 'null-handling':
      return l10n.t('Missing values');
    case 'resource-lifetime':
      return l10n.t('Resource lifetime');
    case 'logging':
      return l10n.t('Logging');
    case 'configuration':
      return l10n.t('Configuration');
    case 'feature-flags':
      return l10n.t('Feature flags');
    case 'api-compatibility':
      return l10n.t('API compatibility');
    case 'naming':
      return l10n.t('Naming');
    case 'magic-numbers':
      return l10n.t('Magic numbers');
    case 'duplication':
      return l10n.t('Duplication');
    case 'coupling':
      return l10n.t('Coupling');
    case 'global-state':
      return l10n.t('Global state');
    case 'tests-assertions':
      return l10n.t('Test assertions');
    case 'test-doubles':
      return l10n.t('Test doubles');
    case 'test-flakiness':
      return l10n.t('Flaky tests');
    case 'performance-measurement':
      return l10n.t('Measuring performance');
    case 'memory':
      return l10n.t('Memory use');
    case 'networking':
      return l10n.t('Networking');
    case 'queues-ordering':
      return l10n.t('Queues and ordering');
    case 'consistency':
      return l10n.t('Data consistency');
    case 'pagination':
      return l10n.t('Pagination');
    case 'file-system':
      return l10n.t('Files and folders');
    case 'randomness':
      return l10n.t('Randomness');
    case 'accessibility':
      return l10n.t('Accessibility');
    case 'ui-state':
      return l10n.t('UI state');
    case 'data-pipeline':
      return l10n.t('Data pipelines');
    case 'model-evaluation':
      return l10n.t('Evaluating models');
    case 'prompts-llm':
      return l10n.t('Prompts and language models');
    case 'indexing-off-by-one':
      return l10n.t('Indexing and off-by-one');
    case 'type-casts':
      return l10n.t('Type casts');
    case 'comments-docs':
      return l10n.t('Comments and docs');
    case 'dead-code':
      return l10n.t('Dead code');
  }
}
