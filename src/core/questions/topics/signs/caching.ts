import type { CodeView } from '../../code/code-view';
import { atLeast, call, code, comment, name, near, raw, said, type Sign, sign, titled, word } from '../sign';

const lookup = /([\w$.@>-]*[\w$@])(?:\.(?:get|has|containsKey|ContainsKey|TryGetValue|contains_key|find|count|fetch|getItem|get_mut|key\?|include\?)\(|\[[^\]]+\])/g;

/** Looks something up, goes away with it if it is there, and else puts it there: lines of the lookup. */
function lookedUpThenFilled({ lines, facts, languageId }: CodeView): readonly number[] {
  return facts.functions.flatMap(({ first, last }) => {
    const hits: number[] = [];
    for (let at = first; at <= Math.min(last, first + 60); at++) {
      for (const [whole, holder = ''] of (lines[at] ?? '').matchAll(lookup)) {
        if (/\[\s*(?:["':][^\]]*)?\]$/.test(whole)) continue; // a field by its name
        if (whole.endsWith(']') && (/^(?:c|cpp|rust|java)$/.test(languageId) || /\[[^\]]*(?:\d|\+\+|--|:)[^\]]*\]$/.test(whole))) continue;
        const bare = holder.replace(/^.*(?:\bin\s+|\s)/, '');
        const found = lines.slice(at, at + 8).findIndex((line) => /\breturn\b/.test(line));
        if (found >= 0 && /\bif\b|\bunless\b|\?|&&|\bok\b/.test(lines.slice(at, at + found + 1).join(' ')) && fills(lines.slice(at + 1, last + 1), bare) > found - 1) hits.push(at);
      }
    }
    return hits;
  });
}

/** On which of the lines something is put into the holder, or -1. */
function fills(lines: readonly string[], holder: string): number {
  return lines.findIndex((line) => {
    const at = line.indexOf(holder);
    return at >= 0 && !/=\s*(?:struct\{\}\{\}|[tT]rue\b)/.test(line) && !/\breturn\b/.test(line.slice(0, at)) && /^(?:\[[^\]]*\]\s*=[^=>]|\.(?:set|put|insert|Set|Add|store|setItem|TryAdd|emplace|put_if_absent)\()/.test(line.slice(at + holder.length));
  });
}

/** A field that is empty or too old is filled by a call, else used as it is: lines of the question. */
function filledOnce({ lines, facts }: CodeView): readonly number[] {
  return lines.flatMap((line, at) => {
    const asked = /^\s*\}?\s*(?:else\s+)?(?:if|unless)\b\s*\(?\s*(!?)\s*((?:this\.|self\.|@|\$this->|self::\$|static::\$|\w+->)?[A-Za-z_$][\w$]*)\s*(===?\s*(?:null|nil|undefined|NULL|nullptr|None|0)\b|is None\b|\.nil\?|\.is_none\(\)|(?=\)|:|\s*\{|\s*$))/.exec(line);
    const holder = asked?.[2] ?? '';
    if (!asked || (asked[1] === '' && asked[3] === '' && !/^\s*unless/.test(line)) || holder.length < 3) return [];
    const bare = holder.replace(/^.*(?:\.|->|\$|@)/, '');
    const inside = facts.functions.filter(({ first, last, name }) => name !== '' && first <= at && last >= at).at(-1);
    if (!inside || new RegExp(`\\b${bare}\\b`).test(inside.parameters)) return [];
    const from = Math.max(0, inside.first);
    if (holder === bare && lines.slice(from, at).some((one) => new RegExp(`\\b(?:let|var|const|auto|my|[A-Z]\\w*|int|char|bool|string)[\\s*&]+${bare}\\b|\\b${bare}\\s*(?::=|=[^=])|,\\s*${bare}\\b.*:?=`).test(one))) return [];
    const filled = lines.slice(at, at + 5).some((one) => { const eq = one.indexOf(`${holder} =`); return eq >= 0 && /^[^=]*=(?![=>])[^=].*[\w\])>!?]\(/.test(one.slice(eq)); });
    return filled && lines.slice(at + 2, inside.last + 1).some((one) => new RegExp(`\\b${bare}\\b(?!\\s*=[^=])`).test(one)) ? [at] : [];
  });
}

const named = name(0.28, 'cache in a name', /^(?!.*cache_?(?:dir|path|file|folder|line|control)).*cach(?:e|ing)/i);
const readsIt = code(0, 'read', /cache\w*\(?\)?(?:\.|->|::|\?\.)\$?(?:get\w*|has|contains\w*|fetch|read|find|exists\??|key\?|include\?|TryGet\w*|match|peek|lookup)[!?]?\(|cache\w*\[[^\]]+\](?!\s*=[^=])|\bin\s+(?:self\.|this\.)?_*\w*cache\b/i);
const writesIt = code(0, 'written', /cache\w*\(?\)?(?:\.|->|::)(?:set\w*|put\w*|store|insert|add|write|save|delete|del|remove|clear|invalidate|forget|expire)\(|cache\w*\[[^\]]+\]\s*=[^=]/i);
const touched = code(0, 'touched', /cache\w*\(?\)?(?:\.|->|::|\?\.)(?:get|has|set|put|fetch|read|write|contains|TryGet|GetOrCreate|remember|delete|invalidate|forget|insert|add)\w*[!?]?\(|cache\w*\[/i);

const asksRedis = code(0, 'asked', /(?:redis|memcached?)\w*\(?\)?(?:\.|->|::)(?:get|hget|mget|has_?key|StringGet)\w*\(/i);
const tellsRedis = code(0, 'told', /(?:redis|memcached?)\w*\(?\)?(?:\.|->|::)(?:set|setex|hset|mset|StringSet)\w*\(/i);

export const caching: readonly Sign[] = [
  named,
  atLeast(3, named),
  sign(0.36, 'what is cached is read or written', (view) => touched.find(view)),
  sign(0.5, 'read from a cache, else written to it', (view) => near(readsIt.find(view), writesIt.find(view), 25)),
  titled(0.42, 'function about a cache', /cache|memo(?:i[sz]e)?$/i),
  word(0.6, 'memo in a name', 'memoize memoized memoise memoization lru'),
  word(0.6, 'something is evicted', 'evict evicts evicted eviction'),
  word(0.3, 'how long a value is good', 'ttl expiry stale freshness revalidate invalidate'),
  name(0.85, 'result kept by an annotation', /^@?(?:lru_cache|cached_property|Cacheable|CacheEvict|CachePut|cachedmethod|ResponseCache|OutputCache)$/),
  name(0.75, 'library of caches', /^(?:IMemoryCache|IDistributedCache|Caffeine|LoadingCache|CacheBuilder|LRUCache|QuickLRU|TTLCache|MemoryCache|LruCache|singleflight)$/),
  name(0.42, 'value computed on first use', /^(?:computeIfAbsent|GetOrCreate(?:Async)?|GetOrAdd|getOrSet|getOrCompute|LoadOrStore|rememberForever|setex|get_or_insert_with|get_or_init|OnceCell|OnceLock|LazyLock|staleTime|gcTime)$/),
  name(0.45, 'answer that may still be good', /^(?:fresh_when|stale\?|not_modified|NotModified|StatusNotModified|ETag|etag|If_None_Match|apcu_\w+|wp_cache_\w+|expires_in|NSCache|NodeCache|node_cache|cachetools|diskcache|stale_while_revalidate)$/),
  sign(0.62, 'looked up in a map, filled when missing', lookedUpThenFilled),
  code(0.72, 'kept under a key unless it is there', /\w\]\s*(?:\|\|=|\?\?=)(?!\s*(?:\[|\{|0\b|$|Set\b|\w+\.new\b|''|""|new\b))/),
  sign(0.46, 'filled on first use, then kept', filledOnce),
  code(0.42, 'kept on first use', /(?:@\w+|this\.\w+|self::\$\w+|\$this->\w+)\s*(?:\|\|=|\?\?=)/),
  call(0.7, 'asks a cache before the work', ({ name: called, on }) => /^(?:remember|fetch|get|wrap)$/.test(called) && /cache$/i.test(on)),
  said(0.6, 'header of a cache', /^(?:cache-control|etag|if-none-match|if-modified-since)$|max-age=|stale-while-revalidate/i),
  comment(0.3, 'comment speaks of a cache', /\bcach(?:e|ed|ing)\b|memoi[sz]/i),
  raw(0.24, 'age of a value is compared', /(?:time\(\)|now\(\)|Date\.now\(\)|UtcNow|time\.Since|elapsed\(\)).{0,40}(?:<|>)|(?:<|>)\s*(?:time\.time\(\)|Date\.now\(\)|DateTime\.(?:Utc)?Now|Time\.now)/),
  sign(0.54, 'read from a cache, else written to it', (view) => near(asksRedis.find(view), tellsRedis.find(view), 15)),
  call(0.46, 'cache is emptied', ({ name: called }) => /^(?:flush_?(?:db|all)(?:Async)?|(?:clear|flush|purge|reset|invalidate|bust|drop)_?\w*cache\w*)$/i.test(called)),
];
