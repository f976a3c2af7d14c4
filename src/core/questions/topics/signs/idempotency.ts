import type { CodeView } from '../../code/code-view';
import { call, comment, name, near, raw, said, type Sign, sign, word } from '../sign';

const effects = call(0, 'effect', ({ name: called, on }) => /^(?:charge|capture|refund|pay|payout|transfer|credit|debit|increment|deliver\w*|send\w*|ship|grant|award|notify)$/i.test(called) && !/log|res\b|response|ws|socket|channel|chan|conn/i.test(on));
const event = name(0, 'event', /^(?:webhooks?|constructEvent|event_?type|message_?id|event_?id|delivery_?id|KafkaListener|RabbitListener|SqsListener|JmsListener|on_?message|handle_?message|process_?message|consume|perform|perform_later)$/i);
const seen = word(0, 'seen', 'seen processed handled already duplicate duplicates exists earlier');

function chargedInLoop({ facts }: CodeView): readonly number[] {
  return facts.calls.filter(({ name: called, inLoop }) => inLoop && /^(?:charge|refund|payout|capture|debit|credit)\w*$/i.test(called)).map(({ line }) => line);
}

export const idempotency: readonly Sign[] = [
  word(0.9, 'says that it can be done twice', 'idempotent idempotency idempotence'),
  said(0.92, 'key against doing it twice', /idempoten/i),
  comment(0.5, 'comment speaks of doing it twice', /idempoten|at[- ]least[- ]once|exactly[- ]once|redeliver|\b(?:delivered|charged|sent|processed|applied|run|posted|submitted) (?:twice|again|more than once)/i),
  comment(0.25, 'comment speaks of doing it twice', /\btwice\b|more than once|replay(?:ed|s)?\b|run (?:it )?again/i),
  word(0.42, 'duplicates are looked for', 'dedupe dedup deduplicate deduplication deduplicated'),
  name(0.6, 'asks whether it was done before', /already_?(?:processed|handled|sent|done|applied|charged|paid|exists|imported|seen|delivered)|^_?(?:processed|handled|seen|delivered)_?(?:events?|ids?|messages?|keys?|at)$/i),
  name(0.52, 'creates unless it is there', /^(?:find_or_create_by!?|find_or_initialize_by|firstOrCreate|updateOrCreate|firstOrNew|get_or_create|update_or_create|findOrCreate|upsert|upsert_all|createOrUpdate|putIfAbsent|insertOrIgnore|setnx|SetNX|ON_CONFLICT)$/),
  said(0.52, 'inserts unless it is there', /on conflict|insert (?:or )?ignore|on duplicate key|merge into|\bwhere not exists/i),
  name(0.36, 'about events from outside', /webhook/i),
  name(0.66, 'handler of an event from outside', /^(?:constructEvent|construct_event|handle_?webhook\w*|on_?webhook\w*|webhook_?handler)$/i),
  sign(0.5, 'effect in a handler of messages', (view) => near(effects.find(view), event.find(view), 40)),
  sign(0.5, 'ids of messages that were seen', (view) => near(seen.find(view), event.find(view), 20)),
  sign(0.82, 'money is taken in a loop', chargedInLoop),
  sign(0.3, 'looks whether it is there, then writes', ({ lines }) => lines.flatMap((line, at) => (/\b(?:if|unless)\b.*(?:exists|Exists|find\w*|Any\w*)\(.*|\bif\b.*==\s*(?:null|nil|None)/.test(line) && /(?:insert|create|Add|add|save|persist)\w*\(/.test(lines.slice(at + 1, at + 4).join(' ')) ? [at] : []))),
  raw(0.4, 'a key of the request', /request[_-]?id|x-request-id|dedup[_-]?key/i),
];
