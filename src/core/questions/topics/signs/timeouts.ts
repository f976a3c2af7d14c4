import { atLeast, call, code, comment, name, near, raw, said, type Sign, sign, titled } from '../sign';

/** What keeps a timer is no limit of waiting. */
const spoken = name(0.3, 'timeout in a name', /^(?!(?:set|clear|use)Timeout$|.*time_?out_?(?:id|ref|handle|handler|timer|callback|cb)s?$)(?:.*(?:time_?out|timed_?out|deadline|timeoutms).*)$/i);
const timer = call(0, 'timer', ({ name: called }) => /^(?:setTimeout|sleep|delay|Delay)$/.test(called));
const race = call(0, 'race', ({ name: called }) => /^(?:race|WhenAny|select!|anyOf)$/.test(called));

export const timeouts: readonly Sign[] = [
  spoken,
  atLeast(3, { ...spoken, weight: 0.22 }),
  titled(0.3, 'function about a timeout', /time_?out|deadline|timed_?out/i),
  name(0.62, 'an end is set to waiting', /^(?:withTimeout|WithTimeout|WithDeadline|wait_for|timeout_at|CancelAfter|orTimeout|completeOnTimeout|setSoTimeout|SO_RCVTIMEO|SO_SNDTIMEO|CURLOPT_TIMEOUT(?:_MS)?|CURLOPT_CONNECTTIMEOUT(?:_MS)?|tryLock|WaitAsync|wait_until|set_read_timeout|set_write_timeout|SetReadDeadline|SetWriteDeadline|SetDeadline|try_wait_for|open_timeout|read_timeout|settimeout|setdefaulttimeout|setConnectTimeout|setReadTimeout|setConnectionTimeout|ReadHeaderTimeout|default_socket_timeout|statement_timeout|fail_after|move_on_after|recv_timeout)$/),
  name(0.45, 'waiting can end in a timeout', /^(?:TimeoutError|TimeoutException|ETIMEDOUT|EAI_AGAIN|TimeoutExpired|SocketTimeoutException|DeadlineExceeded|ConnectTimeout|ReadTimeout|TimeoutRejectedException|HttpTimeoutException)$/),
  sign(0.85, 'a race against a timer', (view) => near(race.find(view), timer.find(view), 8)),
  call(0.62, 'timer that gives up', ({ name: called, text }) => called === 'setTimeout' && text.length < 600 && /\b(?:reject|abort|destroy|terminate|kill|TimeoutError|timed? ?out)\b/.test(text)),
  name(0.56, 'alarm that ends the wait', /^(?:SIGALRM|setitimer|ITIMER_REAL|set_time_limit|max_execution_time|SetKillTimer|timerfd_create)$/),
  code(0.6, 'a channel races a clock', /<-\s*time\.After\(/, 'go'),
  code(0.74, 'waits for a descriptor for a limited time', /\b(?:select|pselect)\s*\(.*&\s*\w+\s*\)|\b(?:poll|epoll_wait)\s*\(.*,\s*-?\w+\s*\)/, 'c cpp'),
  code(0.4, 'seconds and microseconds of a wait', /\btv_u?sec\b|\btv_nsec\b/, 'c cpp'),
  code(0.62, 'waits for a limited time', /\.(?:get|await|poll|offer|tryLock|tryAcquire|join|wait|awaitTermination)\([^()]*(?:\([^()]*\)[^()]*)*,\s*TimeUnit\./, 'java'),
  code(0.68, 'waits for a limited time', /\bTimeout\.timeout\b|\btimeout\s*\(\s*Duration|AbortSignal\.timeout\(|asyncio\.timeout\(|\btokio::time::timeout/),
  call(0.55, 'request without a limit of time', ({ on, name: called, text }, { languageId }) => languageId === 'python' && /^requests$/.test(on) && /^(?:get|post|put|patch|delete|request)$/.test(called) && !/timeout/.test(text)),
  code(0.4, 'remaining time is computed', /\b(?:deadline|until|end|expires\w*|limit)\w*\s*-\s*(?:\w+[.:]*)*(?:now|time|monotonic|current_time)\b/i),
  code(0.6, 'elapsed time compared with a limit', /(?:\belapsed\w{0,12}|\bSince\(\w{1,30}\)|\bduration_since\(\w{1,30}\))(?:\(\))?\s*>=?\s*[\w.:]{0,40}(?:time_?out|limit|max|abort|deadline|wait|give_?up|patience|budget)/i),
  said(0.2, 'speaks of a timeout', /\btimed? ?out\b/i),
  comment(0.2, 'comment speaks of a timeout', /\btimed? ?out\b|\bdeadline\b/i),
  raw(0.22, 'limit in milliseconds', /\btimeout\w*["']?\s*[:=]\s*\d/i),
  code(0.5, 'an end is set to waiting', /\bCancellationTokenSource\(\s*(?:TimeSpan|\d|\w*[tT]imeout)/, 'csharp'),
  code(0.5, 'waits until a deadline', /\b(?:while|until|loop|for)\b.*(?:now|time|monotonic|clock|Date|Now)\w*(?:\(\))*\s*[<>]=?\s*\S*(?:deadline|until|timeout|expires?|end_?time|endTime|give_?up)/i),
];
