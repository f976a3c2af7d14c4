import type { CodeView } from '../../code/code-view';
import { call, code, comment, name, raw, said, type Sign, sign, titled, word } from '../sign';

const asks = /\b(?:if|unless)\b.*\b\w*(?:mapper|repo\w*|dao|db|collection|store|context|em|model|file|path|redis|client)\b(?:\.|->)\w*(?:find|get|exists?|count|has|contains|any|isfile|is_file)\w*\(/i;
const puts = /\b\w*(?:mapper|repo\w*|dao|db|collection|store|context|em|model|redis|client)\b(?:\.|->)(?:\w+\.)?(?:insert|create|save|add|set|put|persist)\w*\(/i;

/** Between the question and the write another one may have written. */
function checksThenWrites({ lines }: CodeView): readonly number[] {
  return lines.flatMap((line, at) => (asks.test(line) && puts.test(lines.slice(at + 1, at + 4).join(' ')) ? [at] : []));
}

export const concurrency: readonly Sign[] = [
  code(0.52, 'a lock', /^(?!.*(?:\btemplate\b|<\s*Mutex\s*>)).*(?<![\w$])(?:Mutex|RwLock|RWMutex|Semaphore|Condvar|SpinLock|BoundedSemaphore|AsyncLock|shared_mutex|recursive_mutex|_mutex|mutex_lock|ReadWriteLock|Phaser)(?![\w$])/),
  word(0.32, 'a lock', 'mutex rwlock semaphore condvar spinlock futex'),
  name(0.6, 'threads share it', /^(?:ConcurrentHashMap|ConcurrentDictionary|ConcurrentQueue|ConcurrentBag|CopyOnWriteArrayList|ReentrantLock|ReentrantReadWriteLock|StampedLock|CountDownLatch|CyclicBarrier|SemaphoreSlim|Interlocked|WaitGroup|ThreadLocal|lock_guard|unique_lock|scoped_lock|shared_lock|condition_variable|AtomicInteger|AtomicLong|AtomicBoolean|AtomicReference|AtomicUsize|AtomicU64|AtomicBool|AtomicU32|SharedArrayBuffer|Atomics|synchronizedList|synchronizedMap|synchronize|DashMap)$/),
  name(0.62, 'work on threads', /^(?:ExecutorService|Executors|ThreadPoolExecutor|ProcessPoolExecutor|pthread_create|pthread_(?:mutex|rwlock|spin|cond|barrier)_\w+|threading|multiprocessing|jthread|errgroup|ForkJoinPool|par_iter|into_par_iter|rayon|Ractor|worker_threads|parallelStream)$/),
  name(0.66, 'compares and swaps', /^(?:compareAndSet|compare_exchange(?:_weak|_strong)?|CompareAndSwap\w*|CompareExchange|getAndUpdate|updateAndGet|getAndIncrement|incrementAndGet|fetch_add|fetch_sub|accumulateAndGet)$/),
  code(0.55, 'a lock', /\b(?:threading|asyncio|multiprocessing)\.R?Lock\(|\bLock\s+\w+\s*[=;]|\bnew\s+\w*Lock\(|\b(?:private|final)\s+\w*Lock\s/),
  sign(0.56, 'looks whether it is there, then writes', checksThenWrites),
  sign(0.5, 'looks whether it is there, then waits, then writes', ({ lines }) => lines.flatMap((line, at) => {
    const holder = /\b(\w+)\.(?:TryGetValue|ContainsKey|has|get|containsKey)\(/.exec(line)?.[1];
    if (!holder || !/\bif\b/.test(line)) return [];
    const written = lines.findIndex((one, index) => index > at && new RegExp(`\\b${holder}\\.(?:TryAdd|Add|set|put|add|AddOrUpdate)\\(|\\b${holder}\\[[^\\]]+\\]\\s*=[^=]`).test(one));
    return written > at && lines.slice(at, written).some((one) => /\bawait\b/.test(one)) ? [at] : [];
  })),
  sign(0.42, 'asked whether it is there, then created', ({ lines, facts }) => lines.flatMap((line, at) => (/\b(?:existing|already|exists|found|duplicate|previous|old)\w*\s*(?::\w+\s*)?:?=(?!=).*\b(?:find|get|count|first|exists|select|query|any|Find|Get|Count|First|Any|Exists)\w*\b|\b(?:existing|already|exists|duplicate)\w*\s*=\s*await\b/i.test(line)
    && facts.calls.some((one) => one.line > at && one.line <= at + 30 && /^(?:add|insert|create|save|Add|Insert|Create|Save)(?:Async|One|!|_\w+)?$/.test(one.name) && one.on !== '' && !/list|items|array|set|map|result|errors/i.test(one.on)) ? [at] : []))),
  sign(0.42, 'goes away while another one is at it', ({ lines, text }) => lines.flatMap((line, at) => {
    const busy = /\bif\b.*?\b((?:is|in|_is|already)_?(?:[rR]unning|[pP]rogress|[fF]light|[lL]oading|[sS]yncing|[pP]rocessing|[bB]usy|[lL]ocked|[fF]lushing|[rR]efreshing))\b/.exec(line)?.[1];
    return busy && /\breturn\b/.test(`${line} ${lines[at + 1] ?? ''}`) && new RegExp(`\\b${busy}\\s*=\\s*(?:true|True)`).test(text) ? [at] : [];
  })),
  name(0.56, 'shared between threads', /^(?:atomic_(?:fetch|load|store|compare)\w*|__sync_\w+|__atomic_\w+|memory_order_\w+|crossbeam|concurrent|ThreadPool|BlockingQueue|LinkedBlockingQueue|ArrayBlockingQueue|Concurrent|p_limit|pLimit|async_mutex|InterlockedIncrement|EnterCriticalSection|call_once|once_flag|ReaderWriterLockSlim|Actor)$/),
  code(0.75, 'synchronized on an object', /\bsynchronized\b/, 'java'),
  code(0.75, 'block under a lock', /\bMonitor\.(?:Enter|TryEnter|Wait|Pulse)|\block\s*\(\s*[\w.]+\s*\)|\bvolatile\b/, 'csharp'),
  code(0.5, 'volatile field', /\bvolatile\s+\w/, 'java'),
  code(0.5, 'goes on in a goroutine', /^\s*go\s+(?:func\b|[\w.]+\()/, 'go'),
  code(0.26, 'channel between goroutines', /\bchan\b|<-\s*\w|\w\s*<-\s|\bsync\.\w|\batomic\.\w/, 'go'),
  code(0.7, 'block under a lock', /\bwith\s+(?:self\.)?_*(?:\w*_)?lock\w*(?:\(.*\))?\s*:/, 'python'),
  code(0.6, 'a thread is started', /\bThread\.(?:new|start)\b|\bnew Thread\(|\bthread::(?:spawn|scope)|std::thread\b|\bThread\(\s*target|Parallel\.For|\bworker_threads\b/),
  raw(0.7, 'loop spread over threads', /^\s*#\s*pragma omp/, 'c cpp'),
  call(0.46, 'lock taken or given back', ({ name: called, on }) => /^(?:Lock|Unlock|RLock|RUnlock|lock|unlock|tryLock|TryLock|acquire|release|WaitOne|notifyAll|notify_one|notify_all|synchronize)$/.test(called) && /^.+$/.test(on) && !/stdout|stdin|stderr|conn|pool|resource|row|file|weak|wp$/i.test(on)),
  call(0.4, 'several at the same time', ({ name: called, on }) => (called === 'gather' && /asyncio/.test(on)) || /^(?:pLimit|PMap|pMap|buffer_unordered|for_each_concurrent)$/.test(called)),
  titled(0.24, 'function about locks or threads', /(?:^|_|[a-z])(?:un)?[lL]ock(?:ed|s)?(?:$|_|[A-Z])|mutex|semaphore|thread|concurren|parallel|atomic|synchroni[sz]/i),
  comment(0.4, 'comment speaks of races', /\brace conditions?\b|\bdata race|thread[- ]?safe|dead-?lock|\bconcurren(?:t|tly|cy)\b|\bin parallel\b|simultaneous|\b(?:optimistic|pessimistic) lock|\bdouble[- ]check|\batomically\b/i),
  said(0.4, 'a lock by name', /\b(?:pg_advisory_lock|GET_LOCK)\b|flock/i),
  word(0.2, 'threads in a name', 'thread threads concurrent concurrency parallel lock locked locks locking atomic atomics'),
  name(0.3, 'shared between threads', /^mpsc$/),
  titled(0.4, 'function about locks or threads', /^_?(?:try_?)?(?:acquire|release|obtain|take|drop|grab)_?\w*(?:lock|mutex|semaphore|lease)s?(?:Async)?$/i),
  comment(0.4, 'comment speaks of locks', /\b(?:acquir(?:e|es|ed)|releas(?:e|es|ed|ing)|hold(?:s|ing)?|held|tak(?:e|es|en)|obtains?)\b.{0,30}\b(?:lock|mutex|semaphore)\b|\b(?:lock|mutex|semaphore)\b.{0,40}\b(?:held|owned|acquired|released)\b/i),
  name(0.5, 'so many at the same time', /concurrency_?(?:limit|with|key)|limits_concurrency|(?:max|limit)_?(?:concurrency|concurrent_\w+|parallelism)|MaxDegreeOfParallelism|perform_limit/i),
];
