import type { Language, Node, Tree, TreeCursor } from '@vscode/tree-sitter-wasm';
import treeSitter from '@vscode/tree-sitter-wasm';
import type { Outline, Unit } from '../core/anchors/syntax/outline';
import type { Lines } from '../core/questions/code/around';
import type { SeenCode } from '../core/questions/look-at-code';
import { grammarOf } from './grammars';
import { languageOf } from './languages';
import { seenCode } from './parse-facts';
import type { ParseOutline } from './sides';

/** Reads a file of the grammars' folder, such as `tree-sitter-go.wasm`. */
export type ReadGrammar = (fileName: string) => Promise<Uint8Array>;

/** A text of more units than this is not parsed. */
const mostUnits = 2_000_000;
/** A text that has so much syntax is told by its beginning. */
const mostUnitsKept = 200_000;

/** Finds the units of a text. Grammars are loaded when their language is first met, and only then. */
export class OutlineParser {
  private started: Promise<void> | undefined;
  private readonly languages = new Map<string, Promise<Language | undefined>>();
  private kept: { readonly text: string; readonly language: Language; readonly tree: Tree } | undefined;

  constructor(private readonly read: ReadGrammar) {}

  /**
   * What finds the units of texts in a language.
   * @param languageId as VS Code calls the language
   * @returns undefined where no grammar is known or it cannot be loaded
   */
  async forLanguage(languageId: string): Promise<ParseOutline | undefined> {
    const language = await this.language(languageId);
    return language && ((text) => (text.length > mostUnits ? undefined : outlineOf(language, text)));
  }

  /**
   * What a grammar sees of the code around a selection; undefined where there is none for the language.
   * @param languageId as VS Code calls the language
   */
  async see(text: string, languageId: string, selected?: Lines): Promise<SeenCode | undefined> {
    const language = await this.language(languageId);
    // Without its opening tag PHP is text; a piece of a file has none. The tag stands on the first line, so lines stay.
    const whole = languageId === 'php' && !/<\?(?:php|=)/.test(text) ? `<?php ${text}` : text;
    const tree = language && this.treeOf(language, whole);
    return tree && seenCode(tree, selected);
  }

  /** The same for a file, by its ending where its language is not told; what finds nothing where no grammar is known. */
  async forFile(path: string, languageId = languageOf(path)): Promise<ParseOutline> {
    return (languageId === undefined ? undefined : await this.forLanguage(languageId)) ?? (() => undefined);
  }

  /** One text is looked at again and again, with another selection: its tree is kept until the next text comes. */
  private treeOf(language: Language, text: string): Tree | undefined {
    if (this.kept?.text === text && this.kept.language === language) return this.kept.tree;
    if (text.length > mostUnits) return undefined;
    const parser = new treeSitter.Parser();
    try {
      parser.setLanguage(language);
      const tree = parser.parse(text);
      this.kept?.tree.delete();
      this.kept = tree ? { text, language, tree } : undefined;
      return tree ?? undefined;
    } finally {
      parser.delete();
    }
  }

  private async language(languageId: string): Promise<Language | undefined> {
    const grammar = grammarOf(languageId);
    if (grammar === undefined) return undefined;
    const known = this.languages.get(grammar) ?? this.load(grammar);
    this.languages.set(grammar, known);
    return known;
  }

  private async load(grammar: string): Promise<Language | undefined> {
    try {
      await (this.started ??= this.start());
      return await treeSitter.Language.load(await this.read(`tree-sitter-${grammar}.wasm`));
    } catch {
      // Without a grammar everything still works, by text alone.
      return undefined;
    }
  }

  private async start(): Promise<void> {
    const wasmBinary = await this.read('tree-sitter.wasm');
    // What fails is dealt with where it is loaded, and nobody reads a console.
    await treeSitter.Parser.init({ wasmBinary, printErr: () => {} } as never);
  }
}

function outlineOf(language: Language, text: string): Outline | undefined {
  const parser = new treeSitter.Parser();
  try {
    parser.setLanguage(language);
    const tree = parser.parse(text);
    if (!tree) return undefined;
    const cursor = tree.walk();
    const outline = walk(cursor);
    cursor.delete();
    tree.delete();
    return outline;
  } finally {
    parser.delete();
  }
}

/** Everything named that spans lines, and what stands directly in that. */
function walk(cursor: TreeCursor): Outline {
  const outline: Unit[] = [];
  const holders: number[] = [-1];
  let isInside = cursor.gotoFirstChild();
  while (isInside && outline.length < mostUnitsKept) {
    let goesDown = false;
    if (cursor.nodeIsNamed) {
      const first = cursor.startPosition.row;
      const end = cursor.endPosition;
      // A unit that ends with its line break ends on the line before.
      const last = end.column === 0 && end.row > first ? end.row - 1 : end.row;
      const name = nameOf(cursor);
      outline.push({ kind: cursor.nodeType, first, last, parent: holders.at(-1)!, ...(name === undefined ? {} : { name }) });
      goesDown = last > first;
    }
    if (goesDown && cursor.gotoFirstChild()) holders.push(outline.length - 1);
    else {
      while (isInside && !cursor.gotoNextSibling()) {
        isInside = cursor.gotoParent();
        holders.pop();
        if (holders.length === 0) isInside = false;
      }
    }
  }
  return outline;
}

const named = /declaration|definition|_item$|^(class|function|method|module|variable_declarator|type_spec|public_field|field|decorated|export_statement|singleton_method|impl_item|macro|namespace|enum|struct|interface|trait|constructor)/;

function nameOf(cursor: TreeCursor): string | undefined {
  const kind = cursor.nodeType;
  if (!named.test(kind)) return undefined;
  const node = cursor.currentNode;
  const name = node.childForFieldName('name') ?? declarator(node) ?? (kind === 'impl_item' ? node.childForFieldName('type') : null);
  const text = name?.text;
  return text === undefined || text.length > 200 ? undefined : text;
}

/** C wraps the name into declarators; what follows it in brackets is not part of it. */
function declarator(node: Node): Node | null {
  let inner = node.childForFieldName('declarator');
  for (let deeper = inner; deeper; deeper = deeper.childForFieldName('declarator')) inner = deeper;
  return inner && (inner.childForFieldName('name') ?? inner);
}
