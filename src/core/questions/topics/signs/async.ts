import type { CodeView } from '../../code/code-view';
import { atLeast, call, code, comment, name, near, type Sign, sign, titled, word } from '../sign';

const slow = /^(?:save|send|del|delete|remove|write|update|push|put|sync|store|flush|insert|publish|notify|upload|persist|enqueue|create)(?:[A-Z_]\w*|Async)?$/;
const blocking = /^(?:sleep|read_to_string|readFileSync|writeFileSync|execSync|urlopen|block_on)$/;

/** Nobody waits for it, though its neighbours are waited for. */
function notWaitedFor({ facts, lines, languageId }: CodeView): readonly number[] {
  if (!/script|csharp|python/.test(languageId) || !facts.calls.some(({ isAwaited }) => isAwaited)) return [];
  return facts.calls
    .filter(({ name: called, isAwaited, on, line }) => !isAwaited && slow.test(called) && !/^(?:this\.)?\w*(?:list|items|result\w*|arr|array|set|map|out|lines|parts|rows|queue|errors|stack|res|names|log\w*|lru\w*|\w*map)$/i.test(on) && /^\s*[\w$.]+\([^=]*\);?\s*$/.test(lines[line] ?? '') && !called.startsWith('push'))
    .map(({ line }) => line);
}

/** Holds the thread up inside of something that must not. */
function blocksInside({ facts, languageId }: CodeView): readonly number[] {
  const waits = facts.functions.filter(({ before }) => /\basync\b/.test(before));
  return facts.calls
    .filter(({ name: called, on, isAwaited }) => !isAwaited && (blocking.test(called) || (on === 'requests' && languageId === 'python') || /std::(?:fs|thread)$|^(?:time|Thread|fs)$/.test(on)) && /time|thread|fs|requests|Thread|urllib|child_process|runtime/i.test(`${on}${called}`) && !/^(?:monotonic|time|perf_counter|time_ns|constants|now|strftime|gmtime)$/.test(called) && !/tokio|asyncio|promises/.test(on))
    .filter(({ line }) => waits.some(({ first, last }) => first <= line && last >= line))
    .map(({ line }) => line);
}

const races = call(0, 'race', ({ name: called }) => /^(?:race|WhenAny)$/.test(called));
const timers = call(0, 'timer', ({ name: called }) => /^(?:setTimeout|sleep|delay|Delay)$/.test(called));

export const asyncSigns: readonly Sign[] = [
  code(0.88, 'forEach does not wait', /\.(?:forEach|each)\(\s*async\b|\.(?:filter|some|every|reduce)\(\s*async\b/),
  code(0.85, 'async without anything to wait for', /\basync\s+void\b/, 'csharp'),
  code(0.72, 'waits by blocking', /\.GetAwaiter\(\)\s*\.GetResult\(\)|\.Wait\(\)|(?<![=.]\s?)\b\w*(?:[tT]ask|Async\([^)]*\))\.Result\b/, 'csharp'),
  sign(0.8, 'blocks inside of async code', blocksInside),
  sign(0.6, 'nobody waits for it', notWaitedFor),
  call(0.38, 'waits in a loop, one by one', ({ isAwaited, inLoop, name: called }) => isAwaited && inLoop && !/^(?:sleep|delay|next|recv|accept|read|write|tick|setTimeout|acquire|readLine)$/.test(called)),
  call(0.44, 'several promises at once', ({ name: called, on }) => (/^Promise$/.test(on) && /^(?:all|allSettled|any|race)$/.test(called)) || /^(?:WhenAll|WhenAny|gather|as_completed|join_all|try_join_all|allOf|try_join|join!)$/.test(called)),
  code(0.52, 'a promise made by hand', /\bnew Promise\b|\bPromise\.withResolvers\b|\bTaskCompletionSource\b|\bnew Deferred\b/),
  atLeast(2, code(0.36, 'chain of then', /(?<!\bimport\([^)]*\))\.then\(\s*(?!\))/)),
  code(0.28, 'goes on when the promise is there', /(?<!\bimport\([^)]*\))\.then\(|->then\(/),
  name(0.5, 'goes on later', /^(?:CompletableFuture|thenApply|thenCompose|thenAccept|supplyAsync|create_task|ensure_future|run_until_complete|run_in_executor|to_thread|spawn_blocking|block_on|co_await|co_return|FuturesUnordered|JoinSet|promisify|unhandledRejection|whenComplete|AsyncLocalStorage)$/),
  code(0.6, 'goes on later', /\btokio::(?:spawn|select|join)|\bstd::(?:async|future|promise)\b|\basyncio\.(?:run|wait|shield)\b|\bTask\.Run\(|\bfuture::\w+/),
  code(0.48, 'values that come one after another', /\bawait foreach\b|\bIAsyncEnumerable\b|\basync for\b|\bfor await\b|\bAsyncI(?:terator|terable)\b|\basync\s+\*|\basync function\*|\bAsyncGenerator\b|\bpoll_next\b|\bimpl Stream\b/),
  atLeast(2, call(0.42, 'waits for each result in turn', ({ name: called, on }) => /^(?:get|join|result|Result|wait|GetResult)$/.test(called) && /(?:[fF]utures?|[tT]asks?|[pP]romises?)$/.test(on))),
  code(0.56, 'future written by hand', /\bimpl\b.*\bFuture\s+for\b|\bPoll::Pending\b|\bPoll<|\bPin<&mut|\bpoll\(cx\)/, 'rust'),
  code(0.4, 'promises made in a map', /\.map\(\s*async\b/),
  code(0.22, 'where it goes on after waiting', /\bConfigureAwait\(/, 'csharp'),
  word(0.16, 'promise or future', 'promise promises future futures deferred awaitable'),
  code(0.45, 'goes off on its own', /=\s*\(async\b|^\s*\(async\b/),
  sign(-0.3, 'a timer is raced', (view) => near(races.find(view), timers.find(view), 8)),
  name(0.46, 'goes on in a later turn', /^(?:nextTick|setImmediate|queueMicrotask|call_soon\w*|isPromise|is_promise|isThenable|iscoroutine|isawaitable)$/),
  atLeast(4, word(0.26, 'much about promises', 'promise promises future futures deferred')),
  word(0.08, 'async in a name', 'async'),
  name(0.16, 'a promise is settled by hand', /^(?:resolve|reject)(?:Promise)?$/),
  atLeast(3, code(0.12, 'several waits one after another', /\bawait\b/)),
  atLeast(2, code(0.35, 'callbacks in callbacks', /(?:,|\()\s*(?:function\s*\(\s*err|\(?err(?:or)?,\s*\w+\)?\s*=>)/, 'javascript typescript')),
  code(0.3, 'waits for all of them', /\bawait\s+Promise\.all|\bawait Task\.WhenAll|\bjoin_all\(|\basyncio\.gather\(/),
  titled(0.5, 'function about promises', /promise|(?:^|_)async_|Async(?:ify|ly)|debounce|^defer|await/i),
  comment(0.2, 'comment speaks of waiting', /\bpromises?\b|event loop|\basync(?:hronous(?:ly)?)?\b|fire[- ]and[- ]forget/i),
  code(0.46, 'handed to what does not wait', /\b(?:debounce|throttle|setInterval|setTimeout)\w*\(\s*async\b|\baddEventListener\([^,]{0,60},\s*async\b|\.on\([^,]{0,60},\s*async\b/),
  sign(0.4, 'flag around a wait', ({ lines }) => lines.flatMap((line, at) => {
    const flag = /^\s*((?:this\.|self\.|_)?\w+)\s*=\s*(?:true|True)\s*;?\s*$/.exec(line)?.[1];
    const off = flag === undefined ? -1 : lines.findIndex((one, index) => index > at && index <= at + 12 && new RegExp(`^\\s*${flag.replace('.', '\\.')}\\s*=\\s*(?:false|False)`).test(one));
    return off > at && lines.slice(at + 1, off).some((one) => /\bawait\b/.test(one)) ? [at] : [];
  })),
];
