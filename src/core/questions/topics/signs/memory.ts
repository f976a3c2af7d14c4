import { call, code, comment, name, type Sign, sign, titled, word } from '../sign';

const native = 'c cpp';
const asC = new Set(native.split(' '));

export const memory: readonly Sign[] = [
  sign(0.4, 'memory freed by hand', ({ facts, languageId }) => (asC.has(languageId) ? facts.calls.filter(({ name }) => /^(?:\w*_)?(?:free|dealloc(?:ate)?)$|^\w*Free$/.test(name)).map(({ line }) => line) : [])),
  sign(0.22, 'memory freed by hand', ({ facts, languageId }) => (asC.has(languageId) ? facts.calls.filter(({ name }) => /^(?:\w*_)?destroy$/.test(name) && !/pthread|mutex|cond|sem_|lock|ctx/i.test(name)).map(({ line }) => line) : [])),
  code(0.36, 'buffer with its length beside it', /[(,]\s*(?:unsigned\s+)?(?:char|void|u?int8_t|wchar_t|u8|uchar|BYTE)\s*\*\s*(?:dst|dest|buf|buffer|out|output|result)\w*\s*,\s*(?:const\s+)?(?:unsigned(?:\s+int)?|s?size_t|int|u?int(?:32|64)_t|unsigned\s+long)\s+\w*(?:len|size|sz|max|cap|n)\w*/, native),
  sign(0.38, 'memory taken by hand', ({ facts, languageId }) => (asC.has(languageId) ? facts.calls.filter(({ name }) => /^(?:\w*_)?(?:malloc|calloc|realloc|strn?dup|alloca|aligned_alloc|alloc)$|^\w*(?:Malloc|Realloc|Calloc|Alloc)(?:Check)?$/.test(name)).map(({ line }) => line) : [])),
  code(0.3, 'bytes copied into a buffer', /\b(?:memcpy|memmove|strcpy|strcat|strncpy|sprintf|memset|bcopy)\s*\(/, native),
  code(0.46, 'bytes copied to a place that is reckoned', /\b(?:memcpy|memmove|strncpy)\s*\(\s*[^,]*\+/, native),
  name(0.42, 'memory taken or freed by hand', /^[A-Z]+_?(?:ALLOC|MALLOC|REALLOC|FREE|CALLOC)(?:_[A-Z]+)?$|^(?:mmap|munmap|madvise|posix_memalign|VirtualAlloc|HeapAlloc|operator_new)$/),
  code(0.3, 'as much memory as a number says', /\bnew\s+(?:byte|char|int|float|double|uint8_t)\s*\[\s*[a-z]\w*(?:\.\w+|\(\))*\s*\]|\bmake\(\[\]byte,\s*[a-z]\w*\)|\bBuffer\.alloc(?:Unsafe)?\(\s*[a-z]|\bvec!\[0[^;]*;\s*[a-z]\w*|\balloc\(\s*\w+\s*\*\s*\w/),
  code(0.48, 'object freed or made by hand', /\bdelete\s*(?:\[\s*\])?\s*[\w*(]|=\s*new\s+\w[\w:<>]*\s*[[({;]/, 'cpp'),
  code(0.22, 'owner of memory', /\b(?:unique_ptr|shared_ptr|weak_ptr|make_unique|make_shared|std::move)\b/, 'cpp'),
  code(0.42, 'elements copied in a loop', /\bfor\s*\(\s*(?:const\s+)?(?!auto\s*&|int\b|char\b|double\b|float\b|bool\b|size_t\b|unsigned\b|long\b)[\w:]+(?:<[^>]*>)?\s+\w+\s*:\s*[\w.>()-]+\)/, 'cpp'),
  code(0.4, 'container copied whole', /\bstd::(?:vector|map|string|deque|list|set|unordered_map)\b<?.*>?\s+\w+\s*=\s*[a-z_]\w*\s*;/, 'cpp'),
  code(0.75, 'memory kept or let go on purpose', /\b(?:WeakMap|WeakRef|WeakSet|FinalizationRegistry|weakref|WeakReference|SoftReference|PhantomReference|WeakHashMap|weak_ptr|tracemalloc|getsizeof|heapUsed|memoryUsage|memory_get_usage|memory_limit|gc\.collect|GC\.(?:Collect|SuppressFinalize|start)|System\.gc|runtime\.(?:GC|ReadMemStats|SetFinalizer)|debug\.FreeOSMemory|sync\.Pool|ArrayPool|MemoryPool|stackalloc|GCHandle|ObjectSpace|Box::(?:leak|into_raw|from_raw)|mem::forget|ManuallyDrop|MaybeUninit|Rc::downgrade|gc_collect_cycles|__slots__|allocateDirect)\b/),
  code(0.4, 'unsafe memory', /\bunsafe\s*(?:\{|fn|impl)|\*(?:mut|const)\s+\w/, 'rust'),
  code(0.28, 'memory reserved ahead', /\b(?:with_capacity|reserve|EnsureCapacity|ensureCapacity|shrink_to_fit|shrinkToFit|TrimExcess|make\(\[\]\w+,\s*0,)/),
  call(0.26, 'everything read into memory', ({ name, on }) => /^(?:ReadAll|ReadAllBytes|ReadAllText|ReadAllLines|readAllBytes|readAllLines|file_get_contents|readlines|fetchall|read_to_end|read_to_string|readFileSync|toByteArray|getvalue|fetchAll|stream_get_contents|arrayBuffer)$/.test(name) && !/^(?:response|res|r|resp)$/.test(on)),
  sign(0.24, 'member that only grows', ({ facts, lines }) => {
    const grown = facts.calls.filter(({ name, on }) => /^(?:push|append|add|Add|push_back|emplace_back|unshift|put|set)$/.test(name) && /^(?:this|self|@|\$this|m_)|\.current$|_$|^[A-Z_]{3,}$/.test(on) && !/(?:client|redis|cache|storage|db|store|repository|session)$/i.test(on));
    const code_ = lines.join('\n');
    return grown.filter(({ on }) => {
      const last = /[\w$]+(?:\.current)?$/.exec(on)?.[0] ?? on;
      const own = code_.replace(/\b(?:const|let|var|val|readonly|private|static)\s[^=\n]*=/g, '').split(last.replace('.current', '')).slice(1);
      return !own.some((after) => /^(?:\.current)?(?:\.|->)?(?:\s*=[^=]|\??[.>]*(?:shift|pop\w*|splice|clear|Clear|delete|remove\w*|Remove\w*|erase|length\s*=|truncate|slice|poll|drain|evict\w*)\b)/.test(after));
    }).map(({ line }) => line);
  }),
  sign(0.5, 'listener that is never taken off', ({ facts, lines }) => {
    const gone = lines.some((line) => /removeEventListener|removeListener|\.off\(|unsubscribe|dispose|abort|once:|-=|disconnect|unobserve|return \(\) =>|clearInterval|destroy|unlisten|detach/i.test(line));
    return gone || lines.length > 150 ? [] : facts.calls.filter(({ name, text }) => name === 'addEventListener' || (/^(?:on|addListener|subscribe|observe)$/.test(name) && /=>|function|\b(?:on|handle)[A-Z]/.test(text))).filter(({ on }) => /(?:^|[.>])\$?_?(?:window|document|\w*[bB]us|\w*[eE]mitter|\w*[sS]tore|events|socket|process|matchMedia.*|navigator\.\w+)$/.test(on)).map(({ line }) => line);
  }),
  sign(0.75, 'effect that listens and gives nothing back to stop it', ({ facts }) => facts.calls.filter(({ name, text }) => /^use(?:Layout)?Effect$/.test(name) && /\b(?:addEventListener|setInterval|subscribe|observe|\.on)\(/.test(text) && !/\breturn\b|once|signal/.test(text)).map(({ line }) => line)),
  sign(0.85, 'address of what is gone when it returns', ({ lines, languageId }) => (asC.has(languageId) ? lines.flatMap((line, at) => {
    const named = /^\s*return\s+&?(\w+)\s*;/.exec(line)?.[1];
    return named && lines.slice(Math.max(0, at - 60), at).some((other) => new RegExp(`^\\s+(?:unsigned\\s+)?(?:char|int|float|double|uint8_t|wchar_t)\\s+${named}\\s*\\[`).test(other)) ? [at] : [];
  }) : [])),
  sign(0.75, 'used after it was freed', ({ lines, languageId }) => (asC.has(languageId) ? lines.flatMap((line, at) => {
    const named = /^\s*(?:free|\w+_free|delete(?:\s*\[\s*\])?)\s*\(?\s*([a-z]\w*)\s*\)?\s*;/.exec(line)?.[1];
    const next = lines.slice(at + 1, at + 4).find((other) => /\S/.test(other)) ?? '';
    return named && new RegExp(`\\b${named}(?:->|\\[)`).test(next) && !/\b(?:else|case)\b|[{}]/.test(next) ? [at] : [];
  }) : [])),
  code(0.7, 'only pointer overwritten by what may fail', /\b([\w.>-]+)\s*=\s*(?:\([^)]*\)\s*)?(?:\w*_)?realloc\s*\(\s*\1\s*,/, native),
  code(0.48, 'copied without a limit', /\b(?:strcpy|strcat|sprintf|vsprintf|gets)\s*\(/, native),
  titled(0.36, 'function about memory', /(?:^|_)(?:m|c|re)?alloc(?:ate|ator)?(?:$|_)|[a-z](?:Alloc|Malloc|Realloc)|(?:^|_)(?:free|grow|shrink|resize|reserve|expand)(?:$|_)(?!.*(?:image|window|img))|(?:Ensure|ensure|Grow|grow)(?:Capacity|Buffer)?$|MakeRoom|make_room|arena|mem_?pool|slab|garbage|(?:^|_)gc(?:$|_)/),
  comment(0.46, 'comment speaks of memory', /\bgc(?:-?ed)?\b|\bgarbage[- ]collect|\bmemory (?:leaks?|usage|footprint|pressure|limit)\b|\b(?:leak(?:s|ed|ing)?|leaky)\b.*\b(?:memory|map|ref)|\bout of memory\b|\bin memory\b.*\b(?:whole|entire|all|large)\b|\bshrink\b|\bavoids? (?:allocat|copy)|\bgrows? (?:without|forever|unbounded)/i),
  word(0.32, 'memory by name', 'leak leaks leaked arena allocator allocation allocations refcount buffer_pool rss oom footprint dealloc deallocate'),
  code(0.3, 'deep copy', /\b(?:structuredClone|cloneDeep|deepcopy|deep_dup|JSON\.parse\(\s*JSON\.stringify|\.clone\(\)\s*\.clone|to_vec\(\)|\.to_owned\(\))/),
];
