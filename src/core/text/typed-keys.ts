/** One replacement in a text, by UTF-16 offsets in the text as it was just before. */
export interface Replacement {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** What was typed, and the replacements that take it out again, to be applied one after the other. */
export interface TypedKeys {
  readonly typed: string;
  readonly undo: readonly Replacement[];
}

/** A key types one character, or two where a bracket or quote closes itself. */
const longestKey = 2;

/**
 * Reads changes as keys typed at a cursor: the first replaces the selection, each later one goes on where the one before
 * ended. Undefined when any of them is something else, such as a paste or another person's edit.
 * @param before the text before the first change
 */
export function readTypedKeys(before: string, selection: Omit<Replacement, 'text'>, changes: readonly Replacement[]): TypedKeys | undefined {
  const undo: Replacement[] = [];
  let text = before;
  let typed = '';
  let next = selection;
  for (const change of changes) {
    const fits = change.offset === next.offset && change.length === next.length;
    if (!fits || change.text.length === 0 || [...change.text].length > longestKey || /[\r\n]/.test(change.text)) return undefined;
    const replaced = text.slice(change.offset, change.offset + change.length);
    undo.unshift({ offset: change.offset, length: change.text.length, text: replaced });
    text = text.slice(0, change.offset) + change.text + text.slice(change.offset + change.length);
    // Of a bracket and its closing partner only the first was typed; the cursor stands between them.
    const key = String.fromCodePoint(change.text.codePointAt(0)!);
    typed += key;
    next = { offset: change.offset + key.length, length: 0 };
  }
  return { typed, undo };
}
