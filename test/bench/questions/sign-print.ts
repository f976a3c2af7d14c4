import { codeView } from '../../../src/core/questions/code/code-view';
import { signsOf } from '../../../src/core/questions/topics/all-signs';
import type { Topic } from '../../../src/core/questions/topics/topic';
import type { OutlineParser } from '../../../src/locator/parse-outline';
import type { Labelled } from './labelled';

/** How often each sign of the topics is there, and how often a reader says the topic then. */
export async function printSigns(snippets: readonly Labelled[], topics: readonly Topic[], parser: OutlineParser): Promise<void> {
  const views = [];
  for (const snippet of snippets) {
    const seen = await parser.see(snippet.code, snippet.languageId);
    if (seen) views.push({ snippet, view: codeView(snippet.code, snippet.languageId, seen.facts) });
  }
  for (const topic of topics) {
    console.log(`${topic}: salient in ${snippets.filter(({ salient }) => salient === topic).length}`);
    for (const { weight, what, find } of signsOf[topic]) {
      const hit = views.filter(({ view }) => find(view).length > 0).map(({ snippet }) => snippet);
      const salient = hit.filter((one) => one.salient === topic).length;
      const also = hit.filter((one) => one.salient !== topic && one.also.includes(topic)).length;
      const plain = hit.filter((one) => one.salient === null && !one.also.includes(topic)).length;
      console.log(`  ${weight.toFixed(2).padStart(5)}  hits ${String(hit.length).padStart(3)}: salient ${salient}, also ${also}, neither ${hit.length - salient - also - plain}, plain ${plain}  ${what}`);
    }
  }
}
