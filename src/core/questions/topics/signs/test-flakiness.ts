import type { CodeView } from '../../code/code-view';
import { type Sign, sign } from '../sign';
import { assertionsIn, testsIn } from './tests-assertions';

const now = /\b(?:Date\.now|performance\.now|time\.(?:time|Now|monotonic|perf_counter|Since)|Instant(?:::|\.)now|LocalDate(?:Time)?\.now|System\.(?:currentTimeMillis|nanoTime)|DateTime(?:Offset)?\.(?:Utc)?Now|Time\.(?:now|current)|microtime|datetime\.(?:utc)?now|Date\.today|steady_clock::now|system_clock::now)\b|\bnew Date\(\s*\)/;
const bySleep = /^(?:sleep\w*|usleep|nanosleep|sleep_for|sleep_ms|Sleep|delay|Delay|wait|waitForTimeout|setTimeout|pause|advance_?by_?real)$/;
const byChance = /\b(?:Math\.random|random\.\w+|Random\b|rand\w*\(|mt_rand|random_int|faker|Faker|uuid4?)\b/;

/** Finds it only where there are tests. */
function inTest(weight: number, what: string, find: Sign['find']): Sign {
  return sign(weight, what, (view) => (isTest(view) ? find(view) : []));
}

function isTest(view: CodeView): boolean {
  return testsIn(view).length > 0 || assertionsIn(view).length > 1 || (view.languageId === 'go' && linesLike(view, /\bt\.(?:Logf?|Errorf?|Fatalf?|Helper|Cleanup|Skip)\(/).length > 0);
}

const linesLike = ({ lines }: CodeView, pattern: RegExp): readonly number[] => lines.flatMap((line, at) => (pattern.test(line) ? [at] : []));

/** How far a line stands in, in characters. */
function depthOf(line: string): number {
  return line.search(/\S|$/);
}

/** How far that stands in which is not on the left edge, whatever the code is indented with. */
function levelOf(lines: readonly string[]): number {
  return Math.min(...lines.filter((line) => /^\s+\S/.test(line)).map(depthOf));
}

export const testFlakiness: readonly Sign[] = [
  inTest(0.94, 'test that sleeps', ({ facts }) => facts.calls.filter(({ name, text, on }) => bySleep.test(name) && !(name === 'wait' && !/\d/.test(text)) && !/fake|mock/i.test(on)).map(({ line }) => line)),
  inTest(0.5, 'clock read in a test', (view) => linesLike(view, now)),
  inTest(0.86, 'elapsed time compared in a test', ({ lines, words }) => {
    const spans = lines.flatMap((line, at) => (/(?:\b(?:elapsed|took|spent|timeDiff|delta|duration|latency)\w*|-\s*(?:\w+\.)?(?:start|begun|began|before|t0)\w*)/i.test(line) && /expect|assert|Less|Greater|EXPECT|[<>]/.test(line) ? [at] : []));
    return words.has('fake') ? [] : spans;
  }),
  inTest(0.45, 'chance in a test', (view) => linesLike(view, byChance)),
  inTest(0.5, 'threads in a test', ({ facts }) => facts.calls.filter(({ name, on }) => /^(?:Thread|start_new_thread|spawn|submit|invokeAll|Run|StartNew|thread|async|fork)$/.test(name) && /thread|executor|pool|task|std|^$/i.test(on) && name !== 'Run').map(({ line }) => line)),
  inTest(0.5, 'goroutine in a test', (view) => (view.languageId === 'go' ? linesLike(view, /^\s*go\s+(?:func\b|\w)/) : [])),
  inTest(0.4, 'promises raced in a test', (view) => linesLike(view, /\bPromise\.(?:all|race)\b|\b(?:Thread\.pass|Thread\.yield|runtime\.Gosched|CountDownLatch|await\(\d)/)),
  inTest(0.42, 'real network, port or file in a test', ({ facts }) => facts.strings.filter(({ text }) => /^(?:https?:\/\/(?![\w.-]{0,60}(?:example|mock|fake|invalid)\b|[\w.-]{1,60}\.test\b|localhost\/?$)|\/tmp\/|localhost:\d|127\.0\.0\.1:\d|:\d{4}$)/.test(text)).map(({ line }) => line)),
  inTest(0.86, 'check that waits a little', ({ facts }) => facts.calls.filter(({ name, text }) => (name === 'verify' && /\btimeout\(\d/.test(text)) || /^(?:assertEventually|Eventually|EventuallyWithT|wait_until|waitUntil)$/.test(name)).map(({ line }) => line)),
  inTest(0.8, 'test that builds on the one before', ({ facts, lines }) => {
    const level = levelOf(lines);
    const tests = facts.calls.filter(({ name, text }) => /^(?:it|test)$/.test(name) && /^\w+\(\s*["'`]/.test(text));
    const kept = lines.flatMap((line, at) => { const named = /^\s+([a-z]\w*)\s*=\s*await\b/.exec(line)?.[1]; return named && !lines.some((one) => new RegExp(String.raw`\b(?:const|let|var)\b[^=]*\b${named}\b`).test(one) && depthOf(one) > level) ? [at] : []; });
    return tests.length > 2 && !lines.some((line) => /\bbefore(?:Each|All)?\(/.test(line)) ? kept : [];
  }),
  inTest(0.4, 'state shared by tests', ({ facts, lines }) => {
    const suite = facts.calls.find(({ name }) => /^(?:describe|context|suite)$/.test(name));
    if (!suite) return lines.flatMap((line, at) => (/^\s*(?:(?:private|public|protected)\s+)?static\s+(?!final|readonly|class|void|async)\w[\w<>]*\s+\w+\s*=/.test(line) || /^\s*@@\w+\s*=/.test(line) ? [at] : []));
    const level = levelOf(lines);
    return lines.flatMap((line, at) => (depthOf(line) === level && /^\s+(?:const|let|var)\s+\w+\s*=\s*(?:await\s+)?(?:new|create\w*|open\w*|shared\w*)\b/.test(line) ? [at] : []));
  }),
  inTest(0.35, 'locale or time zone in a test', (view) => linesLike(view, /\b(?:toLocale\w+|Locale\.getDefault|TimeZone\.getDefault|strftime|localtime)\b/)),
  sign(-0.35, 'clock in the hand of the test', ({ facts }) => facts.calls.filter(({ name, on }) => /^(?:useFakeTimers|freeze_time|travel_to|freeze|setSystemTime|advanceTimersByTime|setTestNow|runAllTimers|tick)$/.test(name) || /^(?:Timecop|FakeTimeProvider|fakeClock|mockClock)$/.test(on)).map(({ line }) => line)),
  sign(0.85, 'test marked as unreliable', ({ facts, lines }) => [
    ...facts.comments.filter(({ text }) => /\bflak(?:y|iness|es)\b|fails? (?:sometimes|randomly|intermittently|occasionally)|passes? (?:sometimes|locally)/i.test(text)).map(({ line }) => line),
    ...lines.flatMap((line, at) => (/@(?:Flaky\w*|RetryingTest|pytest\.mark\.flaky|flaky)|\bjest\.retryTimes|\bthis\.retries\(|\[Retry\b|@RepeatedIfExceptionsTest/.test(line) ? [at] : [])),
  ]),
];
