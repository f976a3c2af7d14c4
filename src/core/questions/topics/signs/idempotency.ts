import type { CodeView } from '../../code/code-view';
import { call, comment, name, near, raw, said, type Sign, sign, titled, word } from '../sign';

const effects = call(0, 'effect', ({ name: called, on }) => /^(?:charge|capture|refund|pay|payout|transfer|credit|debit|increment|deliver\w*|send\w*|ship|grant|award|notify)$/i.test(called) && !/log|res\b|response|ws|socket|channel|chan|conn/i.test(on));
const event = name(0, 'event', /^(?:webhooks?|constructEvent|event_?type|message_?id|event_?id|delivery_?id|KafkaListener|RabbitListener|SqsListener|JmsListener|on_?message|handle_?message|process_?message|consume|perform|perform_later)$/i);
const seen = word(0, 'seen', 'seen processed handled already duplicate duplicates exists earlier');

function chargedInLoop({ facts }: CodeView): readonly number[] {
  return facts.calls.filter(({ name: called, inLoop }) => inLoop && /^(?:(?:charge|refund|payout|debit|credit)(?:[A-Z_]\w*)?|capture(?:_?(?:[pP]ayment|[cC]harge|[oO]rder|[aA]mount|[fF]unds)\w*)?)!?$/.test(called)).map(({ line }) => line);
}

export const idempotency: readonly Sign[] = [
  word(0.9, 'says that it can be done twice', 'idempotent idempotency idempotence'),
  said(0.92, 'key against doing it twice', /idempoten/i),
  comment(0.5, 'comment speaks of doing it twice', /idempoten|at-least-once|(?:deliver|process|sent|receiv)\w* at least once|at least once (?:deliver|process)|exactly[- ]once|redeliver|\b(?:delivered|charged|sent|processed|applied|run|posted|submitted) (?:twice|again|more than once)/i),
  comment(0.25, 'comment speaks of doing it twice', /\btwice\b|more than once|replay(?:ed|s)?\b|run (?:it )?again/i),
  word(0.34, 'duplicates are looked for', 'dedupe dedup deduplicate deduplication deduplicated'),
  name(0.6, 'asks whether it was done before', /already_?(?:processed|handled|sent|done|applied|charged|paid|exists|imported|seen|delivered)|^_?(?:processed|handled|seen|delivered)_?(?:events?|ids?|messages?|keys?|at)$/i),
  name(0.52, 'creates unless it is there', /^(?:find_or_create_by!?|find_or_initialize_by|firstOrCreate|updateOrCreate|firstOrNew|get_or_create|update_or_create|findOrCreate|upsert|upsert_all|createOrUpdate|putIfAbsent|insertOrIgnore|setnx|SetNX|ON_CONFLICT)$/),
  said(0.52, 'inserts unless it is there', /on conflict|insert (?:or )?ignore|on duplicate key|merge into|\bwhere not exists/i),
  said(0.4, 'inserts unless it is there', /on conflict[^;]{0,80}do nothing|insert (?:or )?ignore/i),
  titled(0.44, 'function that marks it as done', /^_?(?:mark|set|flag)_?(?:as_?|is_?)?(?:paid|processed|sent|delivered|shipped|completed?|done|refunded|captured|handled|used|redeemed|fulfilled|imported)$/i),
  raw(0.28, 'moment at which it was done', /\b(?:paid|processed|sent|delivered|shipped|completed|refunded|captured|handled|redeemed|fulfilled|imported)_?at\s*=(?!=)/i),
  name(0.36, 'about events from outside', /webhook/i),
  name(0.66, 'handler of an event from outside', /^(?:constructEvent|construct_event|handle_?webhook\w*|on_?webhook\w*|webhook_?handler)$/i),
  sign(0.5, 'effect in a handler of messages', (view) => near(effects.find(view), event.find(view), 40)),
  sign(0.5, 'ids of messages that were seen', (view) => near(seen.find(view), event.find(view), 20)),
  sign(0.5, 'goes away when it is there already', ({ lines, facts }) => lines.flatMap((line, at) => {
    const asks = /\b(?:if|unless)\b.*(?:find_by|findOne|find_one|findFirst|findUnique|\.exists\??\(?|existsBy\w*|\.any\?|ExistsAsync|AnyAsync|\bwhere\().*/.test(line) || /\bif\b.*\b(?:existing|already|previous|duplicate)\w*/i.test(line);
    const leaves = lines.slice(at, at + 4).some((one) => /\breturn\b(?!.*\b(?:error|Error|BadRequest|Conflict|err)\b)/.test(one)) && !lines.slice(at, at + 4).some((one) => /\b(?:throw|raise|errors?|abort)\b/i.test(one));
    return asks && leaves && facts.calls.some((one) => one.line > at + 1 && /^(?:create|insert|save|update|add|persist|capture|charge|send|deliver)\w*!?$/i.test(one.name)) ? [at] : [];
  })),
  sign(0.52, 'goes away when it was done before', ({ lines }) => lines.flatMap((line, at) => (/\b(?:if|unless)\b.*\b(?:has|is|was|already)_?(?:[Bb]een_?)?(?:Pai?ye?d|Processed|Handled|Sent|Done|Completed?|Finished|Applied|Imported|Confirmed|Activated|Captured|Refunded|Delivered|paid|processed|handled|sent|done|completed?|finished|applied|imported|confirmed|captured|refunded|delivered)\w*\b/.test(line) && /\breturn\b(?!.*(?:[eE]rror|Err\())/.test(`${line} ${lines[at + 1] ?? ''}`) ? [at] : []))),
  sign(0.46, 'goes away when it was done before', ({ text }) => text.split('\n').flatMap((line, at, all) => (/\breturn\b.*\b(?:if|unless)\s+(?:\w+\.|@\w+\.)?(?:paid|processed|handled|sent|completed?|finished|captured|refunded|delivered|confirmed|synced|imported|finali[sz]ed|shipped)\?|\bif\b.*\b[sS]tatus\w*(?:\(\))?\s*(?:===?|\.equals\()\s*\S*(?:PAID|COMPLETED?|DONE|PROCESSED|SENT|Paid|Completed?|Processed|Sent|Finished|Delivered|[pP]rocessed|completed?|["']paid)/.test(line) && /\breturn\b/.test(`${line} ${all[at + 1] ?? ''}`) ? [at] : []))),
  sign(0.42, 'creates in a handler, without asking whether it was done', ({ facts, words }) => (['existing', 'exists', 'already', 'duplicate', 'upsert', 'unique'].some((one) => words.has(one)) ? [] : facts.functions
    .filter(({ name: called }) => /^_?(?:handle|process|on|perform|consume|receive)_?\w*(?:order|payment|event|message|webhook|notification|callback|ipn|charge|subscription|invoice)/i.test(called))
    .flatMap(({ first, last }) => facts.calls.filter(({ name: called, line, on }) => line > first && line <= last && /^(?:create|insert|charge|capture|refund|send|deliver|enqueue|dispatch)(?:[A-Z_]\w*)?!?$/.test(called) && on !== '').map(({ line }) => line)))),
  titled(0.36, 'handler of what others send', /webhook|(?:^|_)ipn|notify_?url|pay(?:ment)?_?notify|on_?(?:payment|charge)|handle_?(?:event|message|notification|payment|delivery)/i),
  said(0.25, 'id of what others did', /^(?:txn_id|transaction_id|payment_status|event_id|delivery_id|message_id)$/),
  name(0.5, 'a second one runs into the first', /^(?:RecordNotUnique|DuplicateKeyException|DuplicateKeyError|UniqueViolation\w*|UniqueConstraintViolation\w*|DuplicateEntry\w*|unique_by|insert_or_ignore|insertOrIgnore|on_conflict\w*|onConflict\w*|ignore_conflicts)$/),
  titled(0.34, 'function that does it once', /^(?:create|insert|add|save|register|enqueue)_?(?:unique|or_|if_|once|Unique|Or[A-Z]|If[A-Z]|Once)|^(?:ensure|upsert|find_?or_?create|get_?or_?create)/i),
  sign(0.82, 'money is taken in a loop', chargedInLoop),
  sign(0.3, 'looks whether it is there, then writes', ({ lines }) => lines.flatMap((line, at) => (/\b(?:if|unless)\b.*(?:exists|Exists|find\w*|Any\w*)\(.*|\bif\b.*==\s*(?:null|nil|None)/.test(line) && /(?:insert|create|Add|add|save|persist)\w*\(/.test(lines.slice(at + 1, at + 4).join(' ')) ? [at] : []))),
  raw(0.4, 'a key of the request', /request[_-]?id|x-request-id|dedup[_-]?key/i),
];
