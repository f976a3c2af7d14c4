import { accessibility } from './signs/accessibility';
import { apiCompatibility } from './signs/api-compatibility';
import { asyncSigns } from './signs/async';
import { authentication } from './signs/authentication';
import { authorization } from './signs/authorization';
import { caching } from './signs/caching';
import { cancellation } from './signs/cancellation';
import { commentsDocs } from './signs/comments-docs';
import { concurrency } from './signs/concurrency';
import { configuration } from './signs/configuration';
import { consistency } from './signs/consistency';
import { coupling } from './signs/coupling';
import { dataPipeline } from './signs/data-pipeline';
import { dates } from './signs/dates';
import { deadCode } from './signs/dead-code';
import { duplication } from './signs/duplication';
import { errorHandling } from './signs/error-handling';
import { featureFlags } from './signs/feature-flags';
import { fileSystem } from './signs/file-system';
import { floats } from './signs/floats';
import { globalState } from './signs/global-state';
import { idempotency } from './signs/idempotency';
import { indexingOffByOne } from './signs/indexing-off-by-one';
import { injection } from './signs/injection';
import { inputValidation } from './signs/input-validation';
import { logging } from './signs/logging';
import { loopsComplexity } from './signs/loops-complexity';
import { magicNumbers } from './signs/magic-numbers';
import { memory } from './signs/memory';
import { migrations } from './signs/migrations';
import { modelEvaluation } from './signs/model-evaluation';
import { money } from './signs/money';
import { mutationAliasing } from './signs/mutation-aliasing';
import { nPlusOne } from './signs/n-plus-one';
import { naming } from './signs/naming';
import { networking } from './signs/networking';
import { nullHandling } from './signs/null-handling';
import { pagination } from './signs/pagination';
import { performanceMeasurement } from './signs/performance-measurement';
import { promptsLlm } from './signs/prompts-llm';
import { queuesOrdering } from './signs/queues-ordering';
import { randomness } from './signs/randomness';
import { recursion } from './signs/recursion';
import { regex } from './signs/regex';
import { resourceLifetime } from './signs/resource-lifetime';
import { retries } from './signs/retries';
import { secrets } from './signs/secrets';
import { serialization } from './signs/serialization';
import { sql } from './signs/sql';
import { swallowedErrors } from './signs/swallowed-errors';
import { testDoubles } from './signs/test-doubles';
import { testFlakiness } from './signs/test-flakiness';
import { testsAssertions } from './signs/tests-assertions';
import { timeouts } from './signs/timeouts';
import { transactions } from './signs/transactions';
import { typeCasts } from './signs/type-casts';
import { uiState } from './signs/ui-state';
import { unicodeText } from './signs/unicode-text';
import type { Sign } from './sign';
import type { Topic } from './topic';

/** The signs of each topic, one file for each. */
export const signsOf: Readonly<Record<Topic, readonly Sign[]>> = {
  caching,
  retries,
  timeouts,
  idempotency,
  concurrency,
  async: asyncSigns,
  cancellation,
  'error-handling': errorHandling,
  'swallowed-errors': swallowedErrors,
  'input-validation': inputValidation,
  sql,
  'n-plus-one': nPlusOne,
  transactions,
  migrations,
  authentication,
  authorization,
  secrets,
  injection,
  serialization,
  dates,
  money,
  floats,
  'unicode-text': unicodeText,
  regex,
  recursion,
  'loops-complexity': loopsComplexity,
  'mutation-aliasing': mutationAliasing,
  'null-handling': nullHandling,
  'resource-lifetime': resourceLifetime,
  logging,
  configuration,
  'feature-flags': featureFlags,
  'api-compatibility': apiCompatibility,
  naming,
  'magic-numbers': magicNumbers,
  duplication,
  coupling,
  'global-state': globalState,
  'tests-assertions': testsAssertions,
  'test-doubles': testDoubles,
  'test-flakiness': testFlakiness,
  'performance-measurement': performanceMeasurement,
  memory,
  networking,
  'queues-ordering': queuesOrdering,
  consistency,
  pagination,
  'file-system': fileSystem,
  randomness,
  accessibility,
  'ui-state': uiState,
  'data-pipeline': dataPipeline,
  'model-evaluation': modelEvaluation,
  'prompts-llm': promptsLlm,
  'indexing-off-by-one': indexingOffByOne,
  'type-casts': typeCasts,
  'comments-docs': commentsDocs,
  'dead-code': deadCode,
};
