import type { CallFact } from '../../code/facts';
import { call, code, comment, near, type Sign, sign, word } from '../sign';

const writes = /^(?:save\w*|update\w*|insert\w*|put\w*|set\w*|create\w*|delete\w*|remove\w*|add\w*|append|write\w*|index\w*|reindex|publish\w*|emit|dispatch|send\w*|enqueue|upsert\w*|persist|store\w*|push|overwrite|Save\w*|Update\w*|Insert\w*|Put\w*|Set\w*|Create\w*|Delete\w*|Remove\w*|Add\w*|Write\w*|Index\w*|Publish\w*|Emit|Send\w*|Enqueue|Upsert\w*|Overwrite|Dispatch\w*|increment\w*|decrement\w*|forget|invalidate\w*|flush)[!?]?$/;
/** Kinds of places that keep something, by the words of their names. */
const places: readonly (readonly [string, RegExp])[] = [
  ['database', /\b(?:this\.|self\.|@)?_?\w*(?:db|database|repo|repository|table|orm|prisma|session|primary|dao|sql|model|Repo|Repository|Db|Dao|context|Context)\b/],
  ['cache', /cache|redis|memcache/i],
  ['search', /search|elastic|solr|algolia|index(?:er)?\b/i],
  ['messages', /\b\w*(?:bus|queue|kafka|producer|publisher|events?|outbox|broker|topic|sns|sqs|mailer)\b/i],
  ['files', /\b\w*(?:s3|bucket|blobs?|storage|disk|uploads?)\b/i],
  ['copy', /replica|mirror|secondary|follower|projection|read_?model|ledger|warehouse/i],
  ['service', /\b\w*(?:gateway|stripe|payments?|crm|billing)\b/i],
];

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
  sign(0.55, 'copy kept beside what was saved', ({ facts }) => {
    const saved = facts.calls.filter(({ name, on }) => /^(?:save|update|create|insert|Save\w*|Update\w*|commit|execute|persist|destroy|delete)!?$/.test(name) && !/cache/i.test(on)).map(({ line }) => line);
    const copied = facts.calls.filter(({ name, on }) => (/cache/i.test(name) && !/^(?:cached?|get\w*)$/i.test(name)) || (/cache|replica|counter|denorm/i.test(on) && writes.test(name))).map(({ line }) => line);
    return near(copied, saved, 6);
  }),
  word(0.6, 'copies that may differ', 'replica replicas replication quorum staleness outbox reconcile reconciliation saga compensate compensation compensating denormalized denormalize crdt lww desync resync'),
  word(0.32, 'copies that may differ', 'stale follower lag mirror mirrored projection consistent consistency conflict conflicts eventual'),
  comment(0.4, 'words about copies that agree', /\b(?:in sync|out of sync|consisten(?:t|cy)|eventual|stale|both (?:stores|tables|places)|diverge|drift)/i),
  call(0.6, 'second writing of a count or a copy', ({ name }) => /^(?:increment_counter|decrement_counter|reset_counters|update_counters|refresh_materialized_view|reindex|resync|reconcile)$/.test(name)),
  code(0.3, 'newer one wins', /\b\w*(?:updated|changed|modified|version|revision|timestamp|At)\w*\)?\s*(?:>=?|<=?)\s*[\w.>$()-]*\b\w*(?:updated|changed|modified|version|revision|timestamp|At)\w*/i),
  code(-0.4, 'one transaction', /\b(?:transaction|Transactional|BeginTx|beginTransaction|begin_nested|atomic|\$transaction|TransactionScope|rollback|Rollback)\b/),
];
