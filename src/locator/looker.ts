import { addedLines } from '../core/questions/code/added-lines';
import { type AboutCode, lookAtCode } from '../core/questions/look-at-code';
import type { LookQuestion } from '../protocol/look';
import type { OutlineParser } from './parse-outline';

/** Says what code is about. */
export class Looker {
  private compared: { readonly committed: string; readonly text: string; readonly added: readonly number[] | undefined } | undefined;

  constructor(private readonly parser: OutlineParser) {}

  async look({ text, languageId, selected, beside = {} }: Pick<LookQuestion, 'text' | 'languageId' | 'selected' | 'beside'>): Promise<AboutCode> {
    const { reported = [], committed } = beside;
    const added = committed === undefined ? undefined : this.addedTo(committed, text);
    return lookAtCode(text, languageId, await this.parser.see(text, languageId, selected), selected, { reported, ...(added ? { added } : {}) });
  }

  /** While the cursor goes through a text, the same two are asked about again and again. */
  private addedTo(committed: string, text: string): readonly number[] | undefined {
    if (this.compared?.committed !== committed || this.compared.text !== text) this.compared = { committed, text, added: addedLines(committed, text) };
    return this.compared.added;
  }
}
