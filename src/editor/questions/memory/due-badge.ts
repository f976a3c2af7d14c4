import { type Disposable, Disposable as Disposables, l10n, type ViewBadge, window } from 'vscode';
import { inBackground } from '../../platform/report';
import { onSettingChange } from '../../platform/settings';
import type { QuestionMemory } from './question-memory';

/** Nobody waits for the badge while the window opens. In milliseconds. */
const atRest = 5000;
/** Midnight passes and the view should know, in milliseconds. */
const between = 30 * 60 * 1000;

/** Says on the view how many questions are due today. */
export class DueBadge implements Disposable {
  private readonly listening: Disposable;
  private shown = 0;
  private day = new Date().getDate();

  constructor(
    private readonly memory: QuestionMemory,
    private readonly show: (badge: ViewBadge | undefined) => void,
  ) {
    const first = setTimeout(() => inBackground(this.count()), atRest);
    const clock = setInterval(() => this.onTime(), between);
    this.listening = Disposables.from(
      memory.onDidChange(() => inBackground(this.count())),
      onSettingChange(['coachmark.questions.remember'], () => memory.readAgain()),
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.onTime();
      }),
      {
        dispose: () => {
          clearTimeout(first);
          clearInterval(clock);
        },
      },
    );
  }

  dispose(): void {
    this.listening.dispose();
  }

  /** On another day other questions are due. */
  private onTime(): void {
    const day = new Date().getDate();
    if (day === this.day) return;
    this.day = day;
    this.memory.readAgain();
  }

  private async count(): Promise<void> {
    const { length } = await this.memory.due();
    if (length === this.shown) return;
    this.shown = length;
    this.show(length === 0 ? undefined : { value: length, tooltip: length === 1 ? l10n.t('1 question is due today') : l10n.t('{0} questions are due today', length) });
  }
}
