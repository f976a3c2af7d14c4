import { Lexer, LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** Deeper values are refused: what reads or writes them recurses. */
const deepest = 32;
/** More tokens are refused: a second of somebody else's list is a second without an editor. A note has some hundred. */
const mostTokens = 50_000;

/** Front matter as read, before anybody knows what its keys mean. */
export interface YamlFields {
  /** The top-level keys with each scalar as the text that stands there (`0x1F`, `yes`, `2026-01-01`), nulls left out. */
  readonly texts: ReadonlyMap<string, YamlText>;
  /** The same keys with values as YAML's core schema types them. */
  readonly values: ReadonlyMap<string, unknown>;
  /** The line, from 1 in `source`, on which the value at that path of keys stands; of its nearest parent if it is absent. */
  lineOf(path: readonly string[]): number;
}

export type YamlText = string | readonly YamlText[] | { readonly [key: string]: YamlText };

export type YamlResult =
  | { readonly ok: true; readonly fields: YamlFields }
  /** `line` counts from 1 in `source`. */
  | { readonly ok: false; readonly line: number; readonly detail: string };

/** Thrown and caught in this file only: YAML is walked recursively. */
class Refused extends Error {
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Reads a YAML map that a stranger may have written: core schema, no tags, no anchors and aliases, no key twice, no
 * depth beyond 32, no more than 50,000 tokens.
 */
export function readYamlMap(source: string): YamlResult {
  const counter = new LineCounter();
  const lineAt = (offset: number): number => Math.max(1, counter.linePos(offset).line);
  if (hasTooManyTokens(source)) return { ok: false, line: 1, detail: 'too many values' };
  try {
    const document = parseDocument(source, {
      version: '1.2',
      schema: 'core',
      merge: false,
      // Checked below: the library compares every key with every other one.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter: counter,
    });
    const error = document.errors[0] ?? document.warnings[0];
    if (error !== undefined) return { ok: false, line: lineAt(error.pos[0]), detail: error.message };
    return { ok: true, fields: fieldsOf(document.contents, lineAt) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, line: lineAt(error.offset), detail: error.message };
    throw error;
  }
}

function hasTooManyTokens(source: string): boolean {
  // Each token takes a character.
  if (source.length <= mostTokens) return false;
  let tokens = 0;
  for (const token of new Lexer().lex(source)) {
    if (token !== '') tokens += 1;
    if (tokens > mostTokens) return true;
  }
  return false;
}

function fieldsOf(contents: unknown, lineAt: (offset: number) => number): YamlFields {
  if (contents !== null && !isMap(contents)) throw new Refused(offsetOf(contents, 0), 'not a map');
  const offsets: Offsets = { at: offsetOf(contents, 0), keys: new Map() };
  const texts = new Map<string, YamlText>();
  const values = new Map<string, unknown>();
  if (contents !== null) {
    const inner = pairsOf(contents, 0, offsets);
    for (const [key, read] of inner) {
      values.set(key, read.value);
      if (read.text !== undefined) texts.set(key, read.text);
    }
  }
  return {
    texts,
    values,
    lineOf: (path) => {
      let place: Offsets = offsets;
      for (const key of path) place = place.keys.get(key) ?? { at: place.at, keys: new Map() };
      return lineAt(place.at);
    },
  };
}

interface Offsets {
  readonly at: number;
  readonly keys: Map<string, Offsets>;
}

/** A value twice: as text (undefined where nothing stands) and as typed. */
interface Read {
  readonly text: YamlText | undefined;
  readonly value: unknown;
}

function pairsOf(map: unknown, depth: number, offsets: Offsets): Map<string, Read> {
  if (!isMap(map)) throw new Refused(offsets.at, 'not a map');
  const pairs = new Map<string, Read>();
  for (const pair of map.items) {
    const at = offsetOf(pair.key, offsets.at);
    refuseExtras(pair.key, at);
    if (!isScalar(pair.key)) throw new Refused(at, 'a key that is not a word');
    const key = textOf(pair.key);
    if (pairs.has(key)) throw new Refused(at, `the key ${key} twice`);
    const inner: Offsets = { at: offsetOf(pair.value, at), keys: new Map() };
    offsets.keys.set(key, inner);
    pairs.set(key, readNode(pair.value, depth + 1, inner));
  }
  return pairs;
}

function readNode(node: unknown, depth: number, offsets: Offsets): Read {
  if (depth > deepest) throw new Refused(offsets.at, 'nested too deeply');
  refuseExtras(node, offsets.at);
  if (isScalar(node)) {
    const nothing = node.value === null && (node.source ?? '') === '';
    return { text: nothing ? undefined : textOf(node), value: node.value };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => readNode(item, depth + 1, { at: offsetOf(item, offsets.at), keys: new Map() }));
    return { text: items.map(({ text }) => text ?? ''), value: items.map(({ value }) => value) };
  }
  if (isMap(node)) {
    const pairs = [...pairsOf(node, depth, offsets)];
    // `fromEntries` defines, where an assignment to `__proto__` would reach the prototype.
    return {
      text: Object.fromEntries(pairs.flatMap(([key, { text }]) => (text === undefined ? [] : [[key, text]]))),
      value: Object.fromEntries(pairs.map(([key, { value }]) => [key, value])),
    };
  }
  return { text: undefined, value: null };
}

function refuseExtras(node: unknown, at: number): void {
  if (isAlias(node)) throw new Refused(at, 'an alias');
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return;
  if (node.anchor !== undefined) throw new Refused(at, 'an anchor');
  if (node.tag !== undefined) throw new Refused(at, 'a tag');
}

function textOf(scalar: { readonly value: unknown; readonly source?: string }): string {
  return scalar.source ?? String(scalar.value);
}

function offsetOf(node: unknown, otherwise: number): number {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? (node.range?.[0] ?? otherwise) : otherwise;
}
