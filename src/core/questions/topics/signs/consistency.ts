import type { CallFact } from '../../code/facts';
import { atLeast, call, code, comment, name, near, type Sign, sign, titled, word } from '../sign';

const writes = /^(?:save\w*|update\w*|insert\w*|put\w*|set\w*|create\w*|delete\w*|remove\w*|add\w*|append|write\w*|index\w*|reindex|publish\w*|emit|dispatch|send\w*|enqueue|upsert\w*|persist|store\w*|push|overwrite|Save\w*|Update\w*|Insert\w*|Put\w*|Set\w*|Create\w*|Delete\w*|Remove\w*|Add\w*|Write\w*|Index\w*|Publish\w*|Emit|Send\w*|Enqueue|Upsert\w*|Overwrite|Dispatch\w*|increment\w*|decrement\w*|forget|invalidate\w*|flush)[!?]?$/;
/** Kinds of places that keep something, by the words of their names. */
const places: readonly (readonly [string, RegExp])[] = [
  ['database', /\b(?:this\.|self\.|@)?_?\w*(?:db|database|repo|repository|table|orm|prisma|session|primary|dao|sql|model|Repo|Repository|Db|Dao|context|Context)\b/],
  ['cache', /cache|redis|memcache/i],
  ['search', /search|elastic|solr|algolia|index(?:er)?\b/i],
  ['messages', /\b\w*(?:bus|queue|kafka|producer|publisher|events?|outbox|broker|topic|sns|sqs|mailer)\b/i],
  ['files', /\b\w*(?:s3|bucket|blobs?|storage|disk|uploads?)\b|^(?:Directory|File|fs|FileUtils|System\.IO\.File|os|shutil)$/i],
  ['copy', /replica|mirror|secondary|follower|projection|read_?model|ledger|warehouse/i],
  ['service', /\b\w*(?:gateway|stripe|payments?|crm|billing|payment_method)\b|(?:[Rr]emote|[Dd]aemon|[Hh]ttp|[Aa]pi)\w*|\b\w*(?:[a-z]Client|_client|\bclient)\b/],
];
/** What a store or a service elsewhere does on being told. */
const ownRecord = /^(?:save!?|update!?|create!?|destroy!?|delete|update_attributes!?|update_columns?!?|Save\w*|persist|saveOrFail|forceDelete)$/;
const elsewhere = /(?:[Rr]emote|[Dd]aemon|[Aa]pi|[Gg]ateway|[Cc]lient|payment_method|[Ss]tripe|[Pp]rovider|s3|bucket|[Ss]torage|[Ss]earch|[Ii]ndex(?:er)?)\w*(?:\(.*\))?$|::Client\b/;
const done = /^(?:capture|charge|refund|authorize|purchase|void|cancel|create\w*|delete\w*|remove\w*|destroy\w*|update\w*|put\w*|post|upload\w*|transfer|publish|send\w*|terminate\w*|suspend\w*|Delete\w*|Create\w*|Remove\w*|Upload\w*)!?$/;

const placeOf = ({ on }: CallFact): string | undefined => places.find(([, like]) => like.test(on))?.[0];

export const consistency: readonly Sign[] = [
  sign(0.66, 'two stores written one after the other', ({ facts, words }) => {
    if (words.has('rollback') || words.has('transaction')) return [];
    const seen = new Map<string, string>();
    const found: number[] = [];
    for (const one of facts.calls) {
      if (!writes.test(one.name)) continue;
      const place = placeOf(one) ?? (/^(?:save|update|create)!?$/.test(one.name) && one.on !== '' ? 'database' : undefined);
      if (!place) continue;
      const before = seen.get(one.inside);
      if (before !== undefined && before !== place) found.push(one.line);
      if (before === undefined) seen.set(one.inside, place);
    }
    return found;
  }),
  sign(0.42, 'several stores changed, nothing holds them together', ({ facts, words }) => {
    if (words.has('rollback') || words.has('transactional')) return [];
    const changed = facts.calls.filter(({ name, on }) => /^(?:save|update|insert|create|delete|remove|add(?!All)|decrease|increase|release|reserve|cancel|reduce|deduct|assign)(?:[A-Z_]\w*)?!?$|^(?:Save|Update|Insert|Create|Delete|Remove|Add|Release|Reserve)\w*$/.test(name) && /(?:[sS]ervice|[rR]epository|[rR]epo|[mM]apper|[dD]ao|[mM]anager|[sS]tore)s?$|^_[a-z]+s$/.test(on) && !/log/i.test(on));
    return new Set(changed.map(({ on }) => on)).size >= 2 ? changed.slice(1).map(({ line }) => line) : [];
  }),
  sign(0.5, 'changed elsewhere and in the own store', ({ facts }) => {
    const outer = facts.calls.filter(({ name, on }) => done.test(name) && elsewhere.test(on));
    return facts.calls.filter(({ name, on, line }) => ownRecord.test(name) && !elsewhere.test(on) && !/map|set|list|cache|file|element/i.test(on) && outer.some((one) => one.line !== line)).map(({ line }) => line).slice(0, 1);
  }),
  sign(0.55, 'copy kept beside what was saved', ({ facts }) => {
    const saved = facts.calls.filter(({ name, on }) => /^(?:save|update|create|insert|Save\w*|Update\w*|commit|execute|persist|destroy|delete)!?$/.test(name) && !/cache/i.test(on)).map(({ line }) => line);
    const copied = facts.calls.filter(({ name, on }) => (/cache/i.test(name) && !/^(?:cached?|get\w*)$/i.test(name)) || (/cache|replica|counter|denorm/i.test(on) && writes.test(name))).map(({ line }) => line);
    return near(copied, saved, 6);
  }),
  word(0.46, 'copies that may differ', 'replica replicas replication quorum staleness outbox reconcile reconciliation saga compensate compensation compensating denormalized denormalize crdt lww desync resync'),
  word(0.28, 'copies that may differ', 'stale follower lag mirror mirrored projection consistent consistency contiguous conflict conflicts eventual'),
  comment(0.36, 'words about copies that agree', /\b(?:in sync|out of sync|consisten(?:t|cy)|eventual|stale|both (?:stores|tables|places)|diverge|drift|dangling|orphan(?:ed|s)?|inconsisten(?:t|cy)|\boptimistic lock|partial(?:ly)? (?:failure|applied|deleted|written))/i),
  call(0.6, 'second writing of a count or a copy', ({ name }) => /^(?:increment_counter|decrement_counter|reset_counters|update_counters|refresh_materialized_view|reindex|resync|reconcile)$/.test(name)),
  titled(0.4, 'function that keeps copies alike', /^_?(?:re)?sync(?!hroni|_?(?:id|mode|token))|sync_(?:to|from|with)|reconcil|replicat|propagat|mirror|denormali[sz]e|(?:update|refresh|recalculate|recompute|reset)_?\w*(?:counts?|counters?|totals?|stats|balances?|summary)$/i),
  call(0.5, 'the one who comes second is told', ({ name, text }) => /optimistic|^(?:lock_version|If_?Match|ifMatch|expected_version|compareAndSet|with_lock_version)$/i.test(name) || (/^(?:setHeader|header|set)$/.test(name) && /["']If-Match["']/i.test(text))),
  name(0.48, 'the one who comes second is told', /^(?:lock_version|rowversion|RowVersion|row_version|expected_?version|StaleObjectError|DbUpdateConcurrencyException|OptimisticLock\w*|StaleElement\w*|ConcurrencyStamp|ObjectOptimisticLockingFailureException)$/i),
  sign(0.42, 'several keys changed one after the other', ({ facts, lines }) => {
    if (lines.some((line) => /\b(?:multi|MULTI|eval|transaction|atomic|TxPipeline)\b/.test(line))) return [];
    const changed = facts.calls.filter(({ name, on }) => /^(?:zadd|zrem|hset|hdel|hmset|sadd|srem|lpush|rpush|lrem|setex|expire|hincrby|zincrby|del)$/i.test(name) && on !== '');
    return new Set(changed.map(({ name }) => name)).size >= 2 ? changed.slice(1).map(({ line }) => line) : [];
  }),
  sign(0.36, 'read, changed and written back', ({ lines }) => lines.flatMap((line, at) => {
    const held = /\b([a-z]\w*)(?:\.|->)\w+\s*(?:[+-]=|\+\+|--)/.exec(line)?.[1];
    return held && !/^(?:this|self)$/.test(held) && lines.slice(0, at).some((one) => new RegExp(`\\b${held}\\b\\s*:?=.*\\b(?:find|get|load|fetch|first|Find|Get|query)\\w*\\(`).test(one)) && lines.slice(at + 1, at + 8).some((one) => new RegExp(`\\b(?:save|update|Update|Save|put|persist|set)\\w*\\(.*\\b${held}\\b|\\b${held}(?:\\.|->)(?:save|update)`).test(one)) ? [at] : [];
  })),
  code(0.22, 'newer one wins', /\b\w*(?:updated|changed|modified|version|revision|timestamp|At)\w*\)?\s*(?:>=?|<=?)\s*[\w.>$()-]*\b\w*(?:updated|changed|modified|version|revision|timestamp|At)\w*/i),
  code(-0.25, 'one transaction', /\b(?:transaction|Transactional|BeginTx|beginTransaction|begin_nested|atomic|\$transaction|TransactionScope|rollback|Rollback)\b/),
  sign(0.34, 'told others after it is stored', ({ facts }) => facts.calls.filter(({ name, line }) => /^(?:commit|SaveChanges(?:Async)?)$/.test(name)
    && facts.calls.some((one) => one.line > line && one.line <= line + 14 && /^(?:notify\w*|publish\w*|emit\w*|dispatch\w*|enqueue\w*|send_?(?:mail|email|notification|event|message)\w*|perform_(?:later|async))$/i.test(one.name))).map(({ line }) => line)),
  atLeast(2, sign(0.46, 'several counts kept beside each other', ({ facts }) => {
    const counted = facts.calls.filter(({ name }) => /^(?:increment|decrement|bump)(?:_\w+|[A-Z]\w*)?!?$/.test(name));
    return new Set(counted.map(({ text }) => text)).size >= 2 ? counted.map(({ line }) => line) : [];
  })),
  atLeast(2, sign(0.4, 'several keys changed one after the other', ({ facts }) => {
    const changed = facts.calls.filter(({ name, text, on }) => /^(?:remove|set|setSub|delete|del|put|unset)$/.test(name) && /db|store|redis|kv|client/i.test(on) && /\(\s*["'`]\w+[:/"'`]/.test(text));
    return new Set(changed.map(({ text }) => /["'`](\w+)/.exec(text)?.[1])).size >= 2 ? changed.map(({ line }) => line) : [];
  })),
];
