import { l10n, window } from 'vscode';
import { type Kind, kinds, type Weight, weights } from '../../../core/notes/note';
import type { NoteThread } from '../../../core/notes/thread';
import type { Box } from '../boxes/box';
import type { BoxDrawing } from '../boxes/box-drawing';
import type { Boxes } from '../boxes/boxes';
import { kindHint, kindWord, weightHint, weightWord } from '../words';
import type { FollowUps } from './follow-ups';
import type { Targets } from './target';

/** Changes of kind, weight and state. Each is an entry of its own, so that two people's changes merge. */
export class NoteChanges {
  constructor(
    private readonly targets: Targets,
    private readonly boxes: Boxes,
    private readonly drawing: BoxDrawing,
    private readonly followUps: FollowUps,
  ) {}

  async resolve(argument: unknown): Promise<void> {
    await this.setState(argument, 'resolve', l10n.t('A last word, if you like: what was done about it?'));
  }

  async reopen(argument: unknown): Promise<void> {
    await this.setState(argument, 'reopen', l10n.t('What is still open? Leave empty to say nothing.'));
  }

  async chooseKind(argument: unknown): Promise<void> {
    const box = this.boxOf(argument);
    const target = box ? undefined : await this.targets.note(argument);
    if (!box && !target) return;
    const now = box ? kindOfBox(box) : target?.data.kind;
    const choice = await window.showQuickPick(
      kinds.map((kind) => ({ label: kindWord(kind), description: kindHint(kind), picked: kind === now, chosen: kind })),
      { title: l10n.t('What kind of note is it?') },
    );
    if (!choice) return;
    if (box) this.setBoxKind(box, choice.chosen);
    else if (target && choice.chosen !== target.data.kind) await this.followUps.add(target, kindEntry(choice.chosen, target.data));
  }

  async chooseWeight(argument: unknown): Promise<void> {
    const box = this.boxOf(argument);
    const target = box ? undefined : await this.targets.note(argument);
    if (!box && !target) return;
    const choice = await window.showQuickPick(
      weights.map((weight) => ({ label: weightWord(weight), description: weightHint(weight), weight })),
      { title: l10n.t('How much does it matter?') },
    );
    if (!choice) return;
    if (box) this.setBoxKind(box, 'improve', choice.weight);
    else if (target) await this.followUps.add(target, { type: 'kind', kind: 'improve', weight: choice.weight });
  }

  /** Changes what the box in which somebody writes will become; from a completion in the box, or a title action. */
  setBoxKind(box: Box, kind: Kind, weight?: Weight): void {
    if (box.purpose.what !== 'note') return;
    const { weight: former, ...purpose } = box.purpose;
    const heavy = kind === 'improve' ? { weight: weight ?? former ?? 'consider' } : {};
    box.purpose = { ...purpose, kind, ...heavy };
    this.drawing.showKind(box);
    this.boxes.tellChange();
    this.boxes.keep(box);
  }

  /** The same for the box that has the focus, as completions ask for it. */
  setFocusedKind(kind: unknown, weight: unknown): void {
    const box = this.boxes.focused();
    const chosen = kinds.find((one) => one === kind);
    if (box && chosen) this.setBoxKind(box, chosen, weights.find((one) => one === weight));
  }

  /** The box that is meant: the one of the thread, else the one with the focus. */
  boxOf(argument: unknown): Box | undefined {
    for (const box of this.boxes.all()) {
      if (box.purpose.what === 'note' && (box.thread === argument || box.comment === argument)) return box;
    }
    const focused = argument === undefined ? this.boxes.focused() : undefined;
    return focused?.purpose.what === 'note' ? focused : undefined;
  }

  private async setState(argument: unknown, type: 'resolve' | 'reopen', prompt: string): Promise<void> {
    const target = await this.targets.note(argument);
    if (!target || target.data.resolved === (type === 'resolve')) return;
    const text = await window.showInputBox({
      title: type === 'resolve' ? l10n.t('Resolve the note') : l10n.t('Reopen the note'),
      prompt,
    });
    if (text === undefined) return;
    await this.followUps.add(target, { type, text });
  }
}

function kindEntry(kind: Kind, data: NoteThread): { type: 'kind'; kind: Kind; weight?: Weight } {
  return kind === 'improve' ? { type: 'kind', kind, weight: data.weight ?? 'consider' } : { type: 'kind', kind };
}

function kindOfBox({ purpose }: Box): Kind | undefined {
  return purpose.what === 'note' ? purpose.kind : undefined;
}
