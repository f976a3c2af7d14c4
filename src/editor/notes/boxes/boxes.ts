import { type Comment, type Disposable, Disposable as Disposables, EventEmitter, type Position, SnippetString, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { escapeSnippet } from '../../../core/feedback/skeleton';
import { setContextKey } from '../../platform/context-keys';
import type { DraftPurpose } from '../../../core/notes/draft';
import type { DraftJournal } from '../../storage/draft-journal';
import { inBackground } from '../../platform/report';
import type { Box } from './box';
import { goToOpenPart, measureAgain } from './fill-box';

/** How long a box that opens empty is waited for, in milliseconds; VS Code draws one in a fraction of that. */
const patience = 8000;
/** A box is drawn and filled after this, even on a busy machine, in milliseconds. */
const opening = 2000;
/** A drawn box has its final width after this, in milliseconds. */
const layoutTime = 80;

/**
 * Knows our open comment boxes and which of VS Code's documents belongs to which. An edit box's document does not say
 * whose it is, so a new one is matched by the text that it opens with.
 */
export class Boxes implements Disposable {
  private readonly open = new Map<Comment, Box>();
  private readonly byDocument = new Map<string, Box>();
  private readonly expected = new Map<Box, number>();
  /** Keys of boxes whose text is being written: their drafts are on disk still, and are not to come back. */
  readonly saving = new Set<string>();
  private readonly changes = new EventEmitter<void>();
  /** A box was drawn, or will become something else than before. */
  readonly onDidChange = this.changes.event;
  private readonly listening: Disposable;

  constructor(
    private readonly journal: DraftJournal,
    private readonly now: () => Date,
  ) {
    this.listening = Disposables.from(
      window.onDidChangeVisibleTextEditors((editors) => editors.forEach(({ document }) => this.recognize(document))),
      workspace.onDidChangeTextDocument(({ document }) => this.onText(document)),
      window.onDidChangeActiveTextEditor((editor) => this.onActive(editor)),
    );
  }

  /** Takes charge of a box that is about to be drawn. */
  add(box: Box): void {
    this.open.set(box.comment, box);
    box.since = this.now().getTime();
    this.expected.set(box, box.since);
  }

  /** Whether the box was opened just now, so that VS Code may still be drawing it and we may still be filling it. */
  isOpening({ since = 0 }: Box): boolean {
    return this.now().getTime() - since < opening;
  }

  /** Lets go of a box because it was saved or given up. */
  remove(box: Box): void {
    this.open.delete(box.comment);
    this.expected.delete(box);
    if (box.document) this.byDocument.delete(box.document);
    this.onActive(window.activeTextEditor);
  }

  /** The box of a comment that VS Code handed to a command. */
  ofComment(comment: unknown): Box | undefined {
    return this.open.get(comment as Comment);
  }

  ofDocument({ uri }: TextDocument): Box | undefined {
    return this.byDocument.get(uri.toString());
  }

  /** What the box of a document will become; empty for a reply, and for a note that is rewritten. */
  purposeOf(document: TextDocument): Pick<DraftPurpose & { what: 'note' }, 'kind' | 'weight'> | Record<never, never> | undefined {
    const purpose = this.ofDocument(document)?.purpose;
    if (purpose?.what !== 'note') return purpose && {};
    const { kind, weight } = purpose;
    return { kind, ...(weight ? { weight } : {}) };
  }

  /** The box that has the focus. */
  focused(): Box | undefined {
    const document = window.activeTextEditor?.document;
    return document && this.ofDocument(document);
  }

  /** The editor in which a box is drawn, if it is. */
  editorOf(box: Box): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => document.uri.toString() === box.document);
  }

  /** The same for a box whose document is known a moment before its editor is. */
  async editorSoon(box: Box): Promise<TextEditor | undefined> {
    for (let i = 0; i < 60; i++) {
      const editor = this.editorOf(box);
      if (editor) return editor;
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    return undefined;
  }

  /** Writes at the cursor of a box, or at a place in it; the cursor stands behind it afterwards. */
  async insert(box: Box, text: string, at?: Position): Promise<void> {
    const editor = await this.editorSoon(box);
    const until = Date.now() + patience;
    // VS Code refuses while keys are pressed.
    while (editor && Date.now() < until && !(await editor.insertSnippet(new SnippetString(escapeSnippet(text)), at))) {
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  }

  all(): Iterable<Box> {
    return this.open.values();
  }

  dispose(): void {
    this.changes.dispose();
    this.listening.dispose();
  }

  private onText(document: TextDocument): void {
    if (document.uri.scheme !== 'comment') return;
    const box = this.byDocument.get(document.uri.toString()) ?? this.recognize(document);
    if (!box) return;
    const text = document.getText();
    if (text === box.text) return;
    box.text = text;
    this.keep(box);
  }

  /** Says that a box will become something else. */
  tellChange(): void {
    this.changes.fire();
  }

  /** Puts the box's text on disk, or takes it off when it is what nobody typed. */
  keep(box: Box): void {
    const { key, text, purpose, workspaceFolder } = box;
    if (text.trim() === '' || text === box.untouched) void this.journal.drop(workspaceFolder, key);
    else this.journal.keep(workspaceFolder, { key, text, purpose, at: this.now().toISOString() });
  }

  private recognize(document: TextDocument): Box | undefined {
    const { uri } = document;
    if (uri.scheme !== 'comment' || uri.authority !== '') return undefined;
    const id = uri.toString();
    const known = this.byDocument.get(id);
    if (known) return known;
    const box = this.match(document.getText());
    if (!box) return undefined;
    this.expected.delete(box);
    const first = box.document === undefined;
    if (box.document) this.byDocument.delete(box.document);
    box.document = id;
    this.byDocument.set(id, box);
    this.changes.fire();
    if (box.onDrawn && first) box.onDrawn();
    else if (box.text !== '') inBackground(this.settle(box));
    this.onActive(window.activeTextEditor);
    return box;
  }

  /** Boxes that wait to be drawn come first, the newest of them; then one that VS Code draws again under a new name. */
  private match(text: string): Box | undefined {
    const waiting = [...this.expected].filter(([box, since]) => box.text !== '' || this.now().getTime() - since < patience);
    const expected = waiting.reverse().find(([box]) => box.text === text)?.[0];
    if (expected || text === '') return expected;
    const visible = new Set(window.visibleTextEditors.map(({ document }) => document.uri.toString()));
    return [...this.open.values()].find((box) => box.text === text && box.document && !visible.has(box.document));
  }

  private async settle(box: Box): Promise<void> {
    const editor = await this.editorSoon(box);
    if (!editor) return;
    const text = editor.document.getText();
    const { active } = editor.selection;
    await this.measure(editor);
    // Whoever has gone on elsewhere meanwhile keeps the keyboard, and whoever has begun to type keeps the cursor.
    const untouched = editor.document.getText() === text && editor.selection.active.isEqual(active);
    if (untouched && this.focused() === box) await goToOpenPart(editor);
  }

  private async measure(editor: TextEditor): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, layoutTime));
    await measureAgain(editor);
  }

  private onActive(editor: TextEditor | undefined): void {
    const box = editor && this.byDocument.get(editor.document.uri.toString());
    setContextKey('coachmark:box.composing', box !== undefined);
    // A draft's box is drawn while its thread is closed, and has no width until somebody opens that.
    if (editor && box && box.text !== '' && box.measured !== box.document) {
      if (box.document) box.measured = box.document;
      inBackground(this.measure(editor));
    }
  }
}
