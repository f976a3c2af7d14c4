import { window } from 'vscode';
import { meantRange } from '../../../core/anchors/take';
import type { Part } from '../../../core/feedback/parts';
import { readSections, textOfPart } from '../../../core/feedback/sections';
import { situationSentence } from '../../../core/feedback/situation';
import { skeletonText } from '../../../core/feedback/skeleton';
import type { Draft, DraftPurpose } from '../../../core/notes/draft';
import { splitLines } from '../../../core/text/lines';
import type { DraftJournal } from '../../storage/draft-journal';
import { refuseStart } from '../actions/refuse-start';
import type { Composer } from '../boxes/composer';
import { codeEditorInHand } from '../last-code-editor';
import type { DocumentThreads } from '../threads/document-threads';
import { toTextRange } from '../threads/text-range';
import type { ThreadBoard } from '../threads/thread-board';
import { askStep, sbiSteps } from './step-inputs';

const asked: readonly Part[] = ['situation', 'behavior', 'impact'];

/** A note in three questions, for those who are new to Situation-Behavior-Impact. It ends in the same box. */
export class StepByStep {
  constructor(
    private readonly board: ThreadBoard,
    private readonly composer: Composer,
    private readonly journal: DraftJournal,
    private readonly newKey: () => string,
    private readonly now: () => Date,
  ) {}

  async start(): Promise<void> {
    const editor = codeEditorInHand();
    const threads = editor && this.board.of(editor.document);
    if (!editor || !threads) return refuseStart(window.activeTextEditor?.document.uri);
    const range = meantRange(toTextRange(editor.selection), splitLines(editor.document.getText()));
    const captured = this.composer.captureAt(threads.document, range);
    if (!captured) return;
    let purpose: DraftPurpose = { what: 'note', anchor: captured.now, kind: 'improve', weight: 'consider' };
    const left = await this.journal.draftFor(threads.place.workspaceFolder, purpose);
    // What three lines cannot hold goes on in the box.
    if (left && !fitsSteps(left)) {
      this.composer.reopen(threads, left);
      return;
    }
    const later = await Promise.race([captured.findOut().soon, new Promise<undefined>((resolve) => setTimeout(resolve, 500, undefined))]);
    if (later) purpose = { ...purpose, anchor: later.anchor };
    const prefilled = situationSentence(later?.facts ?? captured.facts);
    const texts = left ? textsOf(left) : [prefilled, '', ''];
    const key = left?.key ?? this.newKey();
    const keep = (): Draft => {
      const text = skeletonText(asked.map((part, i) => ({ part, text: texts[i] ?? '' })));
      const draft: Draft = { key, text, purpose: left?.purpose ?? purpose, at: this.now().toISOString() };
      if (texts.some((words, i) => words.trim() !== '' && !(i === 0 && words === prefilled))) {
        this.journal.keep(threads.place.workspaceFolder, draft);
      }
      return draft;
    };
    await this.ask(threads, texts, keep);
  }

  /** Ended early or not, what was written goes on in the box; only when nothing was, nothing opens. */
  private async ask(threads: DocumentThreads, texts: string[], keep: () => Draft): Promise<void> {
    const steps = sbiSteps();
    const before = texts.join('\n');
    let i = 0;
    while (i < steps.length) {
      const at = i;
      const outcome = await askStep(steps[at]!, at, steps.length, texts[at] ?? '', (text) => {
        texts[at] = text;
        keep();
      });
      if (outcome === 'cancelled') {
        if (texts.join('\n') !== before) this.composer.leave(threads, keep());
        return;
      }
      i += outcome === 'next' ? 1 : -1;
    }
    this.composer.reopen(threads, keep());
  }
}

function textsOf({ text }: Draft): string[] {
  const read = readSections(text);
  return asked.map((part) => textOfPart(read, part));
}

function fitsSteps(draft: Draft): boolean {
  const { free, sections } = readSections(draft.text);
  return free === '' && sections.every(({ part, text }) => asked.includes(part) && !text.includes('\n'));
}
