import type { Lines } from '../code/around';
import type { CodeView } from '../code/code-view';
import { signsOf } from './all-signs';
import { type Likely, likelyTopics, tellingWord, valuesOf } from './learned/likely-topics';
import { type Traits, traitsOf } from './learned/traits';
import { nearnessOf } from './nearness';
import { type Reported, reportedSigns } from './reported';
import type { Sign } from './sign';
import { type Topic, topics } from './topic';
import { type Evidence, type Looked, type Weighed, weighSigns } from './weigh-signs';

export interface FoundTopic {
  readonly topic: Topic;
  /** 0 to 1. */
  readonly score: number;
  /** What tells it best. */
  readonly evidence: Evidence;
}

/** Where it is less likely than this that a reviewer would ask nothing in particular, a topic is claimed. */
const plainAtMost = 0.05;
/** Where it is less likely than this, it is claimed if a sign is fairly sure of it. */
const plainWithSign = 0.5;
const fairSign = 0.6;
/** A sign as sure as this claims it whatever the code looks like, and so does what others report. */
const sureSign = 0.95;
const sureReport = 0.55;
/** Where anything is claimed, topics are told from this share of the likelihood on: what a second reader would ask about. */
const beside = 0.005;
/** The same where no sign tells it, but words alone. */
const besideByWords = 0.02;
/** Where a sure sign claims something in code that looks plain, only what signs tell so surely is told beside it. */
const besideSure = 0.35;
/** What was there before comes later in a function of which a part is new. */
const older = 0.25;
/** So much of the order comes from what is likely to be asked first, the rest from how surely a topic is there at all. */
const byLikelihood = 0.7;
/** So many topics are told at the most. */
const mostTopics = 8;
/** In a test it is asked first what the test is worth. */
const inTest = 0.75;

/**
 * What code is about, the likeliest first. Empty where nothing topical is to be claimed.
 *
 * Signs say how surely each topic is there; which of them a reviewer would ask about first, and whether any, was learned from
 * code that was read and labelled.
 * @param view the code to be looked at, a function in most cases
 * @param selected the lines of it that are meant, if not all
 * @param reported what others report of it; its lines count as those of the view
 * @param added lines of it that are new: they tell what comes first, not what is claimed
 */
export function findTopics(view: CodeView, selected?: Lines, reported: readonly Reported[] = [], added: readonly number[] = []): readonly FoundTopic[] {
  const read = readCode(view, selected, reported, added);
  const { signs, others, traits, likely } = read;
  const surest = surestOf(signs);
  const isTelling = likely.plain < plainAtMost || (likely.plain < plainWithSign && surest >= fairSign);
  if (!isTelling && surest < sureSign && surestOf(others) < sureReport) return [];
  const isTested = traits.has('s test');
  return topics
    .flatMap((topic): readonly FoundTopic[] => {
      const share = 1 - (1 - likely.topics.get(topic)! / (1 - likely.plain)) * (1 - (others.get(topic)?.sureness ?? 0));
      const told = Math.max(signs.get(topic)?.sureness ?? 0, others.get(topic)?.sureness ?? 0);
      const evidence = share >= (told > 0 ? beside : besideByWords) && (isTelling || told >= besideSure) ? evidenceOf(topic, read) : undefined;
      const score = byLikelihood * share + (1 - byLikelihood) * told;
      return evidence ? [{ topic, score: score * (isTested && !topic.startsWith('test') ? inTest : 1), evidence }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, mostTopics)
    .map((found) => (added.length === 0 ? found : newOrLater(found, added)))
    .sort((a, b) => b.score - a.score)
    .map((found) => ({ ...found, score: Math.round(found.score * 1000) / 1000 }));
}

/** Says of what is told by a new line that it is new, and lets the rest come later. */
function newOrLater({ topic, score, evidence }: FoundTopic, added: readonly number[]): FoundTopic {
  return added.includes(evidence.line) ? { topic, score, evidence: { ...evidence, isNew: true } } : { topic, score: score * older, evidence };
}

function surestOf(weighed: ReadonlyMap<Topic, Weighed>): number {
  return Math.max(0, ...[...weighed.values()].map(({ sureness }) => sureness));
}

interface ReadCode {
  readonly signs: ReadonlyMap<Topic, Weighed>;
  /** What others report. */
  readonly others: ReadonlyMap<Topic, Weighed>;
  readonly traits: Traits;
  /** How much each thing counts that a weight hangs on. */
  readonly values: ReadonlyMap<string, number>;
  readonly worth: (line: number) => number;
  readonly likely: Likely;
}

/** What is read in code before anything of it is claimed. */
export function readCode(view: CodeView, selected?: Lines, reported: readonly Reported[] = [], added: readonly number[] = []): ReadCode {
  const traits = traitsOf(view);
  const looked: Looked = { view, isCalm: traits.has('s calm'), selected, added: new Set(added) };
  const signs = weighAll(new Map(topics.map((topic) => [topic, signsOf[topic]])), looked);
  const others = weighAll(reportedSigns(reported), looked);
  const worth = (line: number): number => nearnessOf(line, selected);
  const values = valuesOf(traits, new Map([...signs].map(([topic, { sureness }]) => [topic, sureness])), worth);
  return { signs, others, traits, values, worth, likely: likelyTopics(values) };
}

function weighAll(signs: ReadonlyMap<Topic, readonly Sign[]>, looked: Looked): ReadonlyMap<Topic, Weighed> {
  return new Map([...signs].flatMap(([topic, list]): [Topic, Weighed][] => {
    const weighed = weighSigns(list, looked);
    return weighed ? [[topic, weighed]] : [];
  }));
}

/** What others report, if it says more than a sign does; a sign; or the word that tells most. */
function evidenceOf(topic: Topic, { signs, others, traits, values, worth }: ReadCode): Evidence | undefined {
  const [sign, other] = [signs.get(topic), others.get(topic)];
  if (other && other.sureness >= (sign?.sureness ?? 0)) return other.evidence;
  if (sign) return sign.evidence;
  const telling = tellingWord(topic, traits, values, worth);
  return telling && { line: telling.line, what: 'speaks of "{0}"', rule: telling.word };
}
