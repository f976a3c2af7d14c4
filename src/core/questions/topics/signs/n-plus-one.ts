import type { CodeView } from '../../code/code-view';
import { call, code, comment, name, type Sign, sign } from '../sign';

const store = /(?:^|[.>:$_])(?:db|tx|knex|prisma|pool|conn|connection|cursor|cur|session|em|entity_?manager|context|ctx|repo|repository|dao|store|objects|model|jdbc|collection|query|client|mapper|stmt|statement|\w*_?(?:repo|repository|dao|context|mapper|service|store|model|client|api)s?)(?:\.\w+)?$/i;
const reads = /^(?:find\w*|get(?:By|One|All|_by|_object)?\w*|first|First\w*|Single\w*|load\w*|fetch\w*|query\w*|Query\w*|select\w*|Select\w*|where|Where|count|Count\w*|exists?|Exists|one|scalar|execute|Exec\w*|aggregate|lookup|ListBy\w*|ToList\w*|retrieve)$/;
const surelyReads = /^(?:find_by!?|findById|findOne|findUnique|findFirst|findByPk|find_one|QueryRow\w*|query_row|fetch_one|fetch_optional|fetch_all|FirstOrDefaultAsync|FindAsync|SingleOrDefaultAsync|queryForObject|get_or_create|findOneBy|findBy\w+|Related|executeQuery|fetchone|get_object_or_404|fetchColumn)$/;
const writes = /^(?:save!?|insert\w*|update!?|Update\w*|create!?|execute|Exec|add|delete)$/;

/** Questions to a store in a loop, or in what is done for each. */
function askedForEach({ facts }: CodeView, test: (name: string, on: string) => boolean): readonly number[] {
  return facts.calls.filter(({ inLoop, name: called, on }) => inLoop && test(called, on)).map(({ line }) => line);
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

const eachAsync = code(0, 'each', /\.map\(\s*async\b|\.forEach\(\s*async\b|Promise\.all\(/);

export const nPlusOne: readonly Sign[] = [
  sign(0.78, 'a query in a loop', (view) => askedForEach(view, (called) => surelyReads.test(called))),
  sign(0.72, 'a store is asked in a loop', (view) => askedForEach(view, (called, on) => store.test(on) && reads.test(called) && !surelyReads.test(called) && !/^(?:get|load|fetch|count|first|lookup)$/.test(called))),
  sign(0.56, 'a store may be asked in a loop', (view) => askedForEach(view, (called, on) => /(?:repo|repository|dao|db|prisma|knex|objects|mapper|em|session)(?:\.\w+)?$/i.test(on) && (/^(?:get|load|fetch|count|first|lookup)$/.test(called) || writes.test(called)))),
  call(0.66, 'a request in a loop', ({ inLoop, name: called, text }) => inLoop && /^(?:get|fetch|request|Get|GetAsync|GetFromJsonAsync|getForObject|exchange|getJson|file_get_contents|urlopen)$/.test(called) && /\(\s*[f$@]{0,2}["'`](?:https?:|\/\w+.*[{$#+.])|\b(?:url|uri|endpoint)\b/i.test(text)),
  sign(0.66, 'a relation of each item is looked up', relationOfEach),
  call(0.6, 'waits for one answer per item', ({ isAwaited, inLoop, name: called, on }) => isAwaited && inLoop && (/^(?:find|get|load|fetch|read|retrieve|query|lookup)(?:[A-Z_]\w*)?$/.test(called) || store.test(on)) && !/reader|stream|response|res$/i.test(on)),
  sign(0.66, 'one question for each of a list', (view) => (eachAsync.find(view).length > 0 ? view.facts.calls.filter(({ name: called, on }) => (surelyReads.test(called) || (store.test(on) && reads.test(called))) && !/queryClient|cache/i.test(on)).map(({ line }) => line) : [])),
  name(0.5, 'relations are loaded along', /^(?:eager_load|select_related|prefetch_related|joinedload|selectinload|subqueryload|ThenInclude|FetchType|EntityGraph|BatchSize|lazyload|withCount|loadMissing|Preload)$/),
  code(0.5, 'relations are loaded along', /\.includes\(/, 'ruby'),
  code(0.7, 'single questions are gathered', /\bnew DataLoader\b|\bBatchLoader\b|\bbatchLoad\w*/),
  comment(0.6, 'comment speaks of queries for each', /\bn\s?\+\s?1\b|\beager(?:ly)? load|one query (?:per|for each)/i),
];
