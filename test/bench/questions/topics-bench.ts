import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { lookAtCode } from '../../../src/core/questions/look-at-code';
import type { FoundTopic } from '../../../src/core/questions/topics/find-topics';
import { topics } from '../../../src/core/questions/topics/topic';
import { OutlineParser } from '../../../src/locator/parse-outline';
import { topicsByKeyword } from './keyword-baseline';
import { printMemory } from './grammar-memory';
import { extra, found, type Labelled, sets, written } from './labelled';
import { printReach } from './reach';
import { printSigns } from './sign-print';
import { printSpeed } from './speed';

// What code is about, against labels. --set first|unseen|later|judge|all; --half odd|even takes every second snippet; --show <topic|none> names what went wrong; --signs <topic>|all how each sign does;
// --extra <file.jsonl>, any number of them, adds pointers (--set none: only these); --speed times it; --reach says for how much code there is any.
const { values } = parseArgs({
  options: {
    mirrors: { type: 'string' },
    extra: { type: 'string', multiple: true, default: [] },
    signs: { type: 'string' },
    set: { type: 'string', default: 'first' },
    half: { type: 'string' },
    show: { type: 'string' },
    rough: { type: 'boolean', default: false },
    speed: { type: 'boolean', default: false },
    reach: { type: 'boolean', default: false },
  },
});

void (async () => {
  if (values.speed) {
    await printSpeed();
    return printMemory();
  }
  if (values.reach && values.mirrors) return printReach(values.mirrors);
  const wanted = sets.filter((set) => values.set === 'all' || values.set === set);
  const all = wanted.flatMap((set) => [...written(set), ...(values.mirrors ? found(set, values.mirrors) : [])]);
  const half = all.filter(({ id }) => !values.half || (Number(id.slice(-3)) % 2 === 1) === (values.half === 'odd'));
  const snippets = [...half, ...values.extra.flatMap((file) => (values.mirrors ? extra(file, values.mirrors) : []))];
  const parser = new OutlineParser((name) => readFile(path.resolve('dist/grammars', name)));
  if (values.signs !== undefined) return printSigns(snippets, topics.filter((topic) => values.signs === 'all' || values.signs === topic), parser);
  const rows: { readonly snippet: Labelled; readonly topics: readonly FoundTopic[] }[] = [];
  for (const snippet of snippets) {
    const seen = values.rough ? undefined : await parser.see(snippet.code, snippet.languageId);
    rows.push({ snippet, topics: lookAtCode(snippet.code, snippet.languageId, seen).topics });
  }
  const about = rows.filter(({ snippet }) => snippet.salient !== null);
  const none = rows.filter(({ snippet }) => snippet.salient === null);
  const rank = ({ snippet, topics: list }: (typeof rows)[number]): number => list.findIndex(({ topic }) => topic === snippet.salient);
  const share = (list: readonly unknown[], of: readonly unknown[]): string => `${((100 * list.length) / of.length).toFixed(1)} % (${list.length} of ${of.length})`;
  console.log(`salient first:        ${share(about.filter((row) => rank(row) === 0), about)}`);
  console.log(`salient in the first three: ${share(about.filter((row) => rank(row) >= 0 && rank(row) < 3), about)}`);
  console.log(`first fits a reader (salient or also): ${share(about.filter(({ snippet, topics: [first] }) => first && fits(snippet, first.topic)), about)}`);
  console.log(`nothing claimed on plain code: ${share(none.filter(({ topics: list }) => list.length === 0), none)}`);
  const byWords = about.map(({ snippet }) => ({ snippet, names: topicsByKeyword(snippet.code) }));
  console.log(`keywords alone: first ${share(byWords.filter(({ snippet, names: [first] }) => first === snippet.salient), about)}, in the first three ${share(byWords.filter(({ snippet, names }) => names.slice(0, 3).includes(snippet.salient!)), about)}, nothing claimed on plain code ${share(none.filter(({ snippet }) => topicsByKeyword(snippet.code).length === 0), none)}`);
  for (const topic of topics) {
    const own = about.filter(({ snippet }) => snippet.salient === topic);
    const claims = rows.filter(({ topics: list }) => list.some((one) => one.topic === topic));
    const wrong = rows.filter(({ snippet, topics: list }) => list.slice(0, 3).some((one) => one.topic === topic) && !fits(snippet, topic));
    if (!values.show) console.log(`${topic.padEnd(26)} first ${own.filter((row) => rank(row) === 0).length}  in three ${own.filter((row) => rank(row) >= 0 && rank(row) < 3).length}  of ${own.length};  claimed ${claims.length}, among the first three where no reader says so ${wrong.length}`);
    else if (values.show === topic) {
      for (const row of own.filter((one) => rank(one) !== 0)) tell('not first', row.snippet, row.topics);
      for (const row of wrong) tell('wrong claim', row.snippet, row.topics);
    }
  }
  if (values.show === 'none') for (const row of none.filter(({ topics: list }) => list.length > 0)) tell('plain', row.snippet, row.topics);
})();

function fits({ salient, also }: Labelled, topic: string): boolean {
  return salient === topic || also.includes(topic);
}

function tell(what: string, snippet: Labelled, list: readonly FoundTopic[]): void {
  console.log(`\n== ${what}: ${snippet.id} ${snippet.languageId}, salient ${snippet.salient}, also ${snippet.also.join(' ')}`);
  for (const { topic, score, evidence } of list.slice(0, 5)) console.log(`   ${topic} ${score} (${evidence.what}, line ${evidence.line + 1})`);
  console.log(snippet.code.split('\n').map((line, at) => `${String(at + 1).padStart(3)} ${line}`).join('\n'));
}
