import type { CodeView } from '../../code/code-view';
import { call, code, comment, name, raw, said, type Sign, sign, word } from '../sign';

const asks = /\b(?:if|unless)\b.*\b\w*(?:mapper|repo\w*|dao|db|collection|store|context|em|model|file|path|redis|client)\b(?:\.|->)\w*(?:find|get|exists?|count|has|contains|any|isfile|is_file)\w*\(/i;
const puts = /\b\w*(?:mapper|repo\w*|dao|db|collection|store|context|em|model|redis|client)\b(?:\.|->)(?:\w+\.)?(?:insert|create|save|add|set|put|persist)\w*\(/i;

/** Between the question and the write another one may have written. */
function checksThenWrites({ lines }: CodeView): readonly number[] {
  return lines.flatMap((line, at) => (asks.test(line) && puts.test(lines.slice(at + 1, at + 4).join(' ')) ? [at] : []));
}

export const concurrency: readonly Sign[] = [
  name(0.6, 'a lock', /^(?:Mutex|RwLock|RWMutex|Semaphore|Condvar|SpinLock|BoundedSemaphore|AsyncLock|shared_mutex|recursive_mutex|_mutex|mutex_lock|ReadWriteLock|Phaser)$/),
  word(0.32, 'a lock', 'mutex rwlock semaphore condvar spinlock futex'),
  name(0.6, 'threads share it', /^(?:ConcurrentHashMap|ConcurrentDictionary|ConcurrentQueue|ConcurrentBag|CopyOnWriteArrayList|ReentrantLock|ReentrantReadWriteLock|StampedLock|CountDownLatch|CyclicBarrier|SemaphoreSlim|Interlocked|Monitor|WaitGroup|ThreadLocal|lock_guard|unique_lock|scoped_lock|shared_lock|condition_variable|AtomicInteger|AtomicLong|AtomicBoolean|AtomicReference|AtomicUsize|AtomicU64|AtomicBool|AtomicU32|SharedArrayBuffer|Atomics|synchronizedList|synchronizedMap|synchronize|DashMap)$/),
  name(0.62, 'work on threads', /^(?:ExecutorService|Executors|ThreadPoolExecutor|ProcessPoolExecutor|pthread_create|pthread_mutex_\w+|threading|multiprocessing|jthread|errgroup|ForkJoinPool|par_iter|into_par_iter|rayon|Ractor|worker_threads|parallelStream)$/),
  name(0.66, 'compares and swaps', /^(?:compareAndSet|compare_exchange(?:_weak|_strong)?|CompareAndSwap\w*|CompareExchange|getAndUpdate|updateAndGet|getAndIncrement|incrementAndGet|fetch_add|fetch_sub|accumulateAndGet)$/),
  code(0.55, 'a lock', /\b(?:threading|asyncio|multiprocessing)\.R?Lock\(|\bLock\s+\w+\s*[=;]|\bnew\s+\w*Lock\(|\b(?:private|final)\s+\w*Lock\s/),
  sign(0.52, 'looks whether it is there, then writes', checksThenWrites),
  code(0.75, 'synchronized on an object', /\bsynchronized\b/, 'java'),
  code(0.75, 'block under a lock', /\block\s*\(\s*[\w.]+\s*\)|\bvolatile\b/, 'csharp'),
  code(0.5, 'volatile field', /\bvolatile\s+\w/, 'java'),
  code(0.5, 'goes on in a goroutine', /^\s*go\s+(?:func\b|[\w.]+\()/, 'go'),
  code(0.3, 'channel between goroutines', /\bchan\b|<-\s*\w|\w\s*<-\s|\bsync\.\w|\batomic\.\w/, 'go'),
  code(0.7, 'block under a lock', /\bwith\s+(?:self\.)?_*(?:\w*_)?lock\w*(?:\(.*\))?\s*:/, 'python'),
  code(0.6, 'a thread is started', /\bThread\.(?:new|start)\b|\bnew Thread\(|\bthread::(?:spawn|scope)|std::thread\b|\bThread\(\s*target|Parallel\.For|\bworker_threads\b/),
  raw(0.7, 'loop spread over threads', /^\s*#\s*pragma omp/, 'c cpp'),
  call(0.46, 'lock taken or given back', ({ name: called, on }) => /^(?:Lock|Unlock|RLock|RUnlock|lock|unlock|tryLock|TryLock|acquire|release|WaitOne|notifyAll|notify_one|notify_all|synchronize)$/.test(called) && /^.+$/.test(on) && !/stdout|stdin|stderr|conn|pool|resource|row|file/i.test(on)),
  call(0.4, 'several at the same time', ({ name: called, on }) => (called === 'gather' && /asyncio/.test(on)) || /^(?:pLimit|PMap|pMap|buffer_unordered|for_each_concurrent)$/.test(called)),
  comment(0.45, 'comment speaks of races', /\brace conditions?\b|\bdata race|thread[- ]?safe|dead-?lock|\bconcurren(?:t|tly|cy)\b|\bin parallel\b|simultaneous/i),
  said(0.4, 'a lock by name', /\b(?:pg_advisory_lock|GET_LOCK)\b|flock/i),
  word(0.25, 'threads in a name', 'thread threads concurrent concurrency parallel lock locked locks locking atomic atomics'),
];
