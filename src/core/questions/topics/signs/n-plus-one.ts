import type { CodeView } from '../../code/code-view';
import { call, code, comment, name, type Sign, sign } from '../sign';

const store = /(?:^|[.>:$_])(?:db|tx|knex|prisma|pool|conn|connection|cursor|cur|session|em|entity_?manager|context|ctx|repo|repository|dao|store|objects|model|jdbc|collection|query|client|mapper|stmt|statement|\w*_?(?:repo|repository|dao|context|mapper|service|store|model|client|api)s?)(?:\.\w+)?$/i;
const reads = /^(?:find\w*|Find|Preload|get(?:By|One|All|_by|_object)?\w*|first|First\w*|Single\w*|load\w*|fetch\w*|query\w*|Query\w*|select\w*|Select\w*|where|Where|count|Count\w*|exists?|Exists|one|scalar|execute|Exec\w*|aggregate|lookup|ListBy\w*|ToList\w*|retrieve)$/;
const surelyReads = /^(?:find_by!?|findById|findOne|findUnique|findFirst|findByPk|find_one|QueryRow\w*|query_row|fetch_one|fetch_optional|fetch_all|FirstOrDefaultAsync|FindAsync|SingleOrDefaultAsync|queryForObject|get_or_create|findOneBy|findBy\w+|Related|executeQuery|fetchone|get_object_or_404|fetchColumn)$/;
const writes = /^(?:save!?|insert\w*|update!?|Update\w*|create!?|execute|Exec|add|delete)$/;

/** Questions to a store in a loop, or in what is done for each. */
function askedForEach({ facts }: CodeView, test: (name: string, on: string) => boolean): readonly number[] {
  return facts.calls.filter(({ inLoop, name: called, on }) => inLoop && test(called, on.replace(/\([^()]*\)/g, ''))).map(({ line }) => line);
}

/** In the body of `each`, `map` and their like: what hangs on the variable is counted or looked up. */
function relationOfEach({ lines, facts }: CodeView): readonly number[] {
  return facts.loops.flatMap(({ first, last }) => {
    const head = lines.slice(first, first + 2).join(' ');
    const variable = /\|\s*(?:\(?\w+,\s*)?(\w+)\)?\s*\||\bfor\s+(?:\w+,\s*)?(\w+)\s+in\b|\bas\s+(?:\$\w+\s*=>\s*)?(\$\w+)\)|\(\s*(?:final\s+)?\w[\w<>]*\s+(\w+)\s*(?::|in)\s|\bof\b/.exec(head)?.slice(1).find(Boolean);
    if (!variable) return [];
    const lazy = new RegExp(`(?<![\\w$])${variable.replace('$', '\\$')}(?:\\.|->)\\w+(?:\\(\\))?(?:\\.|->)(?:\\w+(?:\\(\\))?(?:\\.|->))*(?:count|where|first|last|pluck|exists\\??|any\\?|order|filter|all|sum|get|find_by|maximum|since|latest|orderBy)\\b`);
    return lines.flatMap((line, at) => (at >= first && at <= last && lazy.test(line) ? [at] : []));
  });
}

/** What a loop goes through is saved piece by piece. */
function writtenEach({ facts, lines }: CodeView): readonly number[] {
  return facts.calls
    .filter(({ inLoop, name: called, on }) => inLoop && /^\$?\w+$/.test(on) && /^(?:save!?|update_attributes?!?|update_columns?|update!|destroy!?|persist|SaveChanges(?:Async)?)$/.test(called))
    .filter(({ on, line }) => facts.loops.some(({ first, last }) => first <= line && last >= line && new RegExp(`(?<![\\w$])${on.replace('$', '\\$')}\\b`).test(lines[first] ?? '')))
    .map(({ line }) => line);
}

/** What is done for each of a list, written as a function that is handed over. */
const eachHead = /\.(?:map|forEach|each|flatMap|flat_map|Select|SelectMany|collect|each_with_object|filter_map|each_with_index|ForEach)\b\s*[({]?\s*(?:do\b|async\b|\{?\s*\||\w+\s*(?:=>|->)|\(|function\b|fn\b)/;
const models = /^(?!(?:Array|Object|Math|JSON|Map|Set|Promise|Number|String|Date|Buffer|Arr|Str|Collection|File|Cache|Log|Carbon|DateTime|Regexp|Hash|Dir|IO|Reflect|Symbol|List|Enumerable|Optional|Stream|Files|Paths|Objects|Collections)$)[A-Z]\w+$/;
const modelReads = /^(?:where|find|findOne|findAll|find_by!?|findOrFail|findById|findByPk|first|firstOrCreate|firstOrFail|firstWhere|count|countDocuments|exists\??|create!?|insert|update|updateOne|aggregate|pluck|query|findUnique|findFirst)$/;

function askedInHandedOver({ facts, lines }: CodeView): readonly number[] {
  return facts.calls.filter(({ line, name: called, on, text }) => {
    const plainOn = on.replace(/\([^()]*\)/g, '');
    if (!surelyReads.test(called) && !(store.test(plainOn) && reads.test(called) && !/cache|queryClient/i.test(on)) && !(models.test(on) && modelReads.test(called))) return false;
    const own = lines[line] ?? '';
    const at = own.search(eachHead);
    if (at >= 0) return own.indexOf(text.slice(0, 12)) > at;
    const indent = own.search(/\S/);
    for (let above = line - 1; above >= Math.max(0, line - 8); above--) {
      const one = lines[above] ?? '';
      if (/\S/.test(one) && one.search(/\S/) < indent && eachHead.test(one)) return !/\}\)?;?\s*$/.test(one) && !/^\s*\}/.test(own);
    }
    return false;
  }).map(({ line }) => line);
}

const eachAsync = code(0, 'each', /\.(?:map|forEach|flatMap)\(\s*async\b/);

/** Does a line stand on, or within, what is done for each? */
function isWithin(line: number, heads: readonly number[], lines: readonly string[]): boolean {
  return heads.some((head) => {
    const indent = (lines[head] ?? '').search(/\S/);
    return line >= head && line <= head + 40 && lines.slice(head + 1, line + 1).every((one) => !/\S/.test(one) || one.search(/\S/) > indent);
  });
}

export const nPlusOne: readonly Sign[] = [
  sign(0.78, 'a query in a loop', (view) => askedForEach(view, (called, on) => surelyReads.test(called) || (/^(?:filter|exclude|values_list|annotate)$/.test(called) && /\bobjects$/.test(on)))),
  sign(0.72, 'a store is asked in a loop', (view) => askedForEach(view, (called, on) => store.test(on) && reads.test(called) && !surelyReads.test(called) && !/^(?:get|load|fetch|count|first|lookup)$/.test(called))),
  sign(0.56, 'a store may be asked in a loop', (view) => askedForEach(view, (called, on) => /(?:repo|repository|dao|db|prisma|knex|objects|mapper|session|(?<![a-z])em)(?:\.\w+)?$/i.test(on) && (/^(?:get|load|fetch|count|first|lookup)$/.test(called) || writes.test(called)))),
  call(0.66, 'a request in a loop', ({ inLoop, name: called, text }) => inLoop && /^(?:get|fetch|request|Get|GetAsync|GetFromJsonAsync|getForObject|exchange|getJson|file_get_contents|urlopen)$/.test(called) && /\(\s*[f$@]{0,2}["'`](?:https?:|\/\w+.*[{$#+.])|(?:url|uri|endpoint)\b/i.test(text)),
  sign(0.66, 'a relation of each item is looked up', relationOfEach),
  call(0.5, 'waits for one write per item', ({ isAwaited, inLoop, name: called, on }) => isAwaited && inLoop && /^(?:save|update|create|insert|upsert|delete|remove|store)(?:[A-Z_]\w*)?$/.test(called) && !/cache|file|stream|map|set|list|page|^fs$/i.test(on)),
  call(0.64, 'waits for one answer per item', ({ isAwaited, inLoop, name: called, on }) => isAwaited && inLoop && (/^(?:[fF]ind|[gG]et|[lL]oad|[fF]etch|read|[rR]etrieve|[qQ]uery|[lL]ookup|[rR]esolve(?=[A-Z_]))(?:[A-Z_]\w*)?$/.test(called) || store.test(on)) && !/reader|stream|response|res$/i.test(on)),
  sign(0.66, 'one question for each of a list', (view) => (eachAsync.find(view).length > 0 ? view.facts.calls.filter(({ name: called, on, line }) => isWithin(line, eachAsync.find(view), view.lines) && (surelyReads.test(called) || (store.test(on) && reads.test(called))) && !/queryClient|cache/i.test(on)).map(({ line }) => line) : [])),
  name(0.5, 'relations are loaded along', /^(?:eager_load|select_related|prefetch_related|joinedload|selectinload|subqueryload|ThenInclude|FetchType|EntityGraph|BatchSize|lazyload|withCount|loadMissing|Preload)$/),
  code(0.4, 'relations are loaded along', /\.includes\(\s*:|\.preload\(\s*:/, 'ruby'),
  sign(0.68, 'one question for each of a list', askedInHandedOver),
  call(0.7, 'a query in a loop', ({ inLoop, name: called, on }, { languageId }) => inLoop && /^(?:php|ruby|javascript|typescript|typescriptreact)$/.test(languageId) && models.test(on) && modelReads.test(called)),
  call(0.5, 'a store may be asked in a loop', ({ inLoop, name: called, text, on }, { languageId }) => inLoop && languageId === 'go' && on !== '' && /^(?:[gG]et|[fF]ind|[lL]oad|[fF]etch|[lL]ist|[qQ]uery|[sS]elect|[cC]ount|[lL]ookup)[A-Z]\w*$/.test(called) && /\(\s*ctx\b/.test(text)),
  code(0.4, 'answer for one field of each item', /@(?:ResolveField|FieldResolver)\b|\bResolveField\(/),
  sign(0.5, 'written one by one', writtenEach),
  call(0.6, 'a query in a loop', ({ inLoop, name: called, text }) => inLoop && /^(?:first|load|get_result|get_results|execute|fetch_one|fetch_all|fetch_optional)$/.test(called) && /\(\s*(?:&(?:mut\s+)?)?\*?(?:self\.)?(?:conn|db|pool|tx)\w*\s*\)/.test(text.slice(-60))),
  code(0.7, 'single questions are gathered', /\bnew DataLoader\b|\bBatchLoader\b|\bbatchLoad\w*/),
  comment(0.6, 'comment speaks of queries for each', /\bn\s?\+\s?1\b|\beager(?:ly)? load|one query (?:per|for each)/i),
];
