import type { CodeView } from '../../code/code-view';
import { atLeast, code, comment, name, said, type Sign, sign, titled, word } from '../sign';

const sleeps = /^(?:sleep|Sleep|usleep|nanosleep|sleepMs|sleep_for|delay|Delay|wait|pause|setTimeout|thread_sleep|parkNanos|After|time_nanosleep)$/;
const fails = /\berr\s*!=\s*nil|\bErr\(|\brescue\b|\bcatch\b|\bexcept\b|errno|<\s*0\b|\.ok\b|\.is_err\(|\berr\s*==\s*nil|\bok\b/;

/** A loop with a pause in it and something that can go wrong. */
function pausesAndGoesOn({ facts, lines }: CodeView): readonly number[] {
  return facts.calls
    .filter(({ name: called, inLoop, on }) => inLoop && sleeps.test(called) && !/cond|group|wg|latch/i.test(on))
    .flatMap(({ line }) => facts.loops.filter(({ first, last }) => first <= line && last >= line && lines.slice(Math.max(first, line - 12), Math.min(last + 1, line + 8)).some((one) => fails.test(one))).slice(0, 1).map(() => line));
}

/** Calls itself again from the block that catches. */
function againInCatch({ facts }: CodeView): readonly number[] {
  return facts.calls.filter(({ inCatch, name: called, inside, on }) => inCatch && called === inside && /^(?:|this|self|super|\$this|s|c|r)$/.test(on)).map(({ line }) => line);
}

/** Waits outside of a loop, and what was called just before is called again just after. */
function pausesBetween({ facts }: CodeView): readonly number[] {
  return facts.calls
    .filter(({ name: called, inLoop }) => !inLoop && sleeps.test(called) && called !== 'setTimeout')
    .filter(({ line }) => facts.calls.some((before) => before.line < line && before.line >= line - 8 && !sleeps.test(before.name) && before.text.length > before.name.length + 3 && facts.calls.some((after) => after.line > line && after.line <= line + 6 && after.text === before.text)))
    .map(({ line }) => line);
}

const retrying = word(0.4, 'retry in a name', 'retry retries retried retrying retryable retrier redeliver redelivery');

export const retries: readonly Sign[] = [
  retrying,
  atLeast(3, retrying),
  titled(0.4, 'function about trying again', /retry|retries|backoff/i),
  word(0.34, 'waits longer each time', 'backoff jitter'),
  word(0.25, 'attempts are counted', 'attempt attempts tries'),
  name(0.85, 'library of retries', /^(?:tenacity|Retryable|RetryTemplate|WaitAndRetry(?:Async)?|pRetry|axiosRetry|retry_on|autoretry_for|stop_after_attempt|retryWhen|ExponentialBackoff|sidekiq_retry_in|wait_exponential|RetryStrategyOptions|BackOffPolicy|ExponentialBackOff|FixedBackOff)$/),
  name(0.6, 'waits longer each time', /^(?:\w{0,12}_?)?exponential_?(?:random(?:ized)?_?)?back_?off\w{0,20}$/i),
  code(0.6, 'waits longer each time', /(?:interval|delay|backoff|wait)\w{0,20}\b[^;]{0,80}\*\s*\w{0,20}(?:multiplier|factor|backoff)/i),
  name(0.6, 'the job is run again after a failure', /^(?:retry_job|retryJob|retry_in|retry_after_failure|RetryAsync|with_?[rR]etr(?:y|ies)|retry_?[wW]ith_?[bB]ackoff)$/),
  sign(0.74, 'a pause inside a loop that goes on after a failure', pausesAndGoesOn),
  sign(0.8, 'calls itself again after a failure', againInCatch),
  sign(0.62, 'the same is called again after a pause', pausesBetween),
  word(0.3, 'connects again', 'reconnect reconnects reconnecting reconnection'),
  code(0.85, 'the block is run again after a failure', /^\s*retry\b(?!\s*[=(.:])/, 'ruby'),
  code(0.6, 'the wait grows', /(?:delay|wait|backoff|interval|pause|sleep|(?:retry|reconnect)_?\w*)\w*\s*(?:\*=|<<=|=\s*(?:\w+(?:\.|::))*(?:min|Min|max)\(|=\s*(?:\w+\.)*\w*(?:delay|wait|backoff|interval|retry|reconnect)\w*\s*\*\s*2\b)|(?:\*\*|pow\(2,|Pow\(2,|<<)\s*\(?\s*(?:attempt|retr|tries|n\b)/i),
  name(0.5, 'deliveries are counted', /^(?:max_?(?:re)?deliver(?:y|ies)\w*|(?:re)?delivery_?(?:count|attempts?)|max_?receive_?count|redelivered|isRedelivered|max_?(?:attempts|retries|tries))$/i),
  said(0.5, 'deliveries are counted', /delivery-?count|x-death|receive-?count/i),
  said(0.42, 'speaks of another try', /retry-after|\bretry(?:ing)?\b.+|giv(?:en|ing) up|try again in|attempt \W?[%{$#]/i),
  comment(0.3, 'comment speaks of another try', /\bretr(?:y|ies|ied)\b|\btry(?:ing)? again\b|\bback[- ]?off\b/i),
  code(0.3, 'counts down or up to a last try', /\b(?:attempts?|tries|retries|retried|retry\w*)\s*(?:<|>|>=|<=|\+\+|--|-=|\+=)/i),
  titled(0.28, 'function that tries again', /(?:^|_|[a-z])(?:[rR]econnect|[rR]esend|[rR]etri|[aA]ttempt|[tT]ry_?[aA]gain|[pP]oll_?[uU]ntil|[wW]ait_?(?:[fF]or|[uU]ntil)|[rR]etransmit)/),
  sign(0.55, 'called again after an interruption', ({ lines }) => lines.flatMap((line, at) => (/\bE(?:INTR|AGAIN)\b/.test(line) && /\b(?:while|continue|goto|do)\b/.test(lines.slice(Math.max(0, at - 1), at + 2).join(' ')) && /EINTR/.test(line) ? [at] : []))),
];
