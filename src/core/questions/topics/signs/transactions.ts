import type { CodeView } from '../../code/code-view';
import { call, code, comment, name, near, said, type Sign, sign, titled } from '../sign';

const writes = /^(?:save!?|create!|update!|update_attributes?!?|update_columns?|destroy!?|delete_all|update_all|insert_all|insertOne|updateOne|deleteOne|updateMany|saveAll|saveAndFlush|persist|(?:Create|Update|Delete|Add|Set|Remove|Insert|Save)\w*Async|bulk_create)$/;
const told = /^(?:transaction|Transaction|BeginTransaction|beginTransaction|atomic|Transactional|transactional|commit|Commit|rollback|Rollback|tx|Begin|with_lock|begin_nested)$/;

/** Writes several times in one function, with nothing around that holds these together. */
function writesTwice({ facts }: CodeView, least: number): readonly number[] {
  if (facts.names.some(({ text }) => told.test(text))) return [];
  // A piece of code without a function is looked at as one.
  const wholes = facts.functions.some(({ name: called }) => called !== '') ? facts.functions : [{ first: 0, last: Infinity }];
  return wholes.flatMap(({ first, last }) => {
    const lines = facts.calls
      .filter(({ line, name: called, on, inCatch }) => !inCatch && line >= first && line <= last && !/storage|cache|cookie|session|redis|sign_?in|queue|map|list|set$/i.test(on) && (writes.test(called) || (/^(?!Object$|Map$|Set$|Array$)[A-Z]\w+$/.test(on) && /^(?:create|updateOne|updateMany|deleteOne|deleteMany|insertMany|findByIdAndUpdate|findOneAndUpdate|bulkCreate|increment|decrement|destroy)$/.test(called)) || (called === 'delete' && /\)$/.test(on)) || (/^(?:update|create|insert|delete|save)$/.test(called) && /(?:repo|repository|dao|prisma|tx|db|objects|em)(?:\.\w+)?$/i.test(on))))
      .map(({ line }) => line);
    return new Set(lines).size >= least ? lines.slice(0, 1) : [];
  });
}

/** Ruby leaves the brackets out: a bare `save!` is a name only. */
function bareSaves({ lines, languageId, facts }: CodeView): readonly number[] {
  if (languageId !== 'ruby' || facts.names.some(({ text }) => told.test(text))) return [];
  const hits = lines.flatMap((line, at) => (/(?:^\s*|\.)(?:save|create|update|destroy)!/.test(line) ? [at] : []));
  return facts.functions.flatMap(({ first, last }) => {
    const own = hits.filter((at) => at >= first && at <= last);
    return own.length > 1 ? own.slice(0, 1) : [];
  });
}

const commits = name(0, 'commit', /^(?:\w*commit(?:_?transaction)?|\w*Commit(?:Async|Transaction)?)$/i);
const rollsBack = name(0, 'rollback', /roll_?back/i);

export const transactions: readonly Sign[] = [
  sign(0.76, 'commit and rollback', (view) => near(commits.find(view), rollsBack.find(view), 60)),
  name(0.7, 'all or nothing', /^@?(?:Transactional|BeginTransaction(?:Async)?|beginTransaction|begin_transaction|BeginTx|Beginx|begin_nested|withTransaction|with_transaction|startTransaction|start_transaction|\$transaction|TransactionScope|TransactionTemplate|transaction_atomic|on_commit|after_commit|SAVEPOINT|savepoint|requires_new|REQUIRES_NEW)$/),
  code(0.68, 'all or nothing', /\b(?:transaction\.atomic|DB::transaction|(?:Base|\w+)\.transaction\b(?:\s+do|\s*\{|\()|session\.begin\(|db\.Begin\(|\.transaction\()|\batomic\(\)|^\s*(?:\w+\s*=\s*)?transaction\s+do\b|\b(?:[rR]unIn|[eE]xecuteIn|[wW]ith|[iI]n|[dD]oIn|[eE]xec)(?:Tx|Transaction)\(|\b(?:run_in|with|in|within)_(?:tx|transaction)\b/),
  said(0.75, 'begins, ends or locks in SQL', /^\s*(?:(?:commit|rollback|start transaction)\s*(?:;|transaction|$)|savepoint\b|begin\s*(?:;|transaction|immediate|exclusive|work))|\bfor update\b|\bisolation level\b/i),
  name(0.5, 'rows are locked', /^(?:lockForUpdate|sharedLock|select_for_update|lock!|IsolationLevel|PESSIMISTIC_WRITE|LockModeType|isolation_level|with_for_update)$/),
  sign(0.6, 'begun and committed', (view) => {
    const { facts } = view;
    if (rollsBack.find(view).length > 0) return [];
    const begins = facts.calls.filter(({ name: called, on }) => /^(?:[bB]egin|[bB]eginx|write_txn|begin_rw_txn|txn_begin|mdb_txn_begin|newTransaction|NewTransaction)$/.test(called) && on !== '').map(({ line }) => line);
    return near(begins, facts.calls.filter(({ name: called, on }) => /^[cC]ommit$/.test(called) && on !== '').map(({ line }) => line), 60);
  }),
  code(0.6, 'all or nothing', /\.Transaction\(\s*(?:func\b|async\b|ctx\b)/),
  name(0.26, 'a transaction', /^(?:txn|trx|transaction|_?\w*[tT]ransaction|rollback|Rollback|Tx)$/),
  sign(0.54, 'writes several times, nothing holds these together', (view) => writesTwice(view, 2)),
  sign(0.3, 'writes many times', (view) => writesTwice(view, 3)),
  sign(0.58, 'writes several times, nothing holds these together', bareSaves),
  code(0.46, 'all or nothing', /\b(?:pool|db|conn\w*|client|session|database|self\.db)\.(?:begin|start_transaction)\(\s*\)|\b(?:tx|txn|trx)\.(?:commit|rollback)\(/),
  code(0.35, 'number of changed rows compared', /\b(?:num_?updated|rows_?affected|affected_?rows|updated_?rows|modified_?count|rowcount|row_count|changed_?rows)\b(?:\(\))?\s*(?:!==?|===?|<|>)\s*[01]\b/i),
  call(0.26, 'writes', ({ name: called }) => /^(?:SaveChanges|SaveChangesAsync|flush|commit|Commit)$/.test(called)),
  comment(0.4, 'comment speaks of all or nothing', /\btransaction|\batomic(?:ally)?\b|\broll(?:ed|s)? ?back\b|\ball[- ]or[- ]nothing/i),
  titled(0.4, 'function about a transaction', /(?:^|_|[a-z])(?:[tT]x|[tT]ransaction(?:al)?|[rR]oll_?[bB]ack|[cC]ommit|[sS]avepoint|[aA]tomic(?:ally)?)(?:$|_|[A-Z])|[a-z]Tx$/),
];
