import { Disposable, l10n, QuickInputButtons, window } from 'vscode';

/** One question of the step-by-step way. */
export interface Step {
  readonly title: string;
  readonly prompt: string;
  readonly example: string;
}

export type StepOutcome = 'next' | 'back' | 'cancelled';

/**
 * Asks one step. What is typed is reported at every keystroke, so that it outlives whatever ends the input.
 * @param index and count are shown as 1/3
 */
export function askStep(
  step: Step,
  index: number,
  count: number,
  value: string,
  onText: (text: string) => void,
): Promise<StepOutcome> {
  const input = window.createInputBox();
  input.title = step.title;
  input.step = index + 1;
  input.totalSteps = count;
  input.prompt = step.prompt;
  input.placeholder = step.example;
  input.value = value;
  // Looking something up in the code is part of writing a comment.
  input.ignoreFocusOut = true;
  if (index > 0) input.buttons = [QuickInputButtons.Back];
  return new Promise((resolve) => {
    let outcome: StepOutcome = 'cancelled';
    const end = (reached: StepOutcome): void => {
      outcome = reached;
      input.hide();
    };
    const listening = Disposable.from(
      input.onDidChangeValue(onText),
      input.onDidAccept(() => end('next')),
      input.onDidTriggerButton((button) => button === QuickInputButtons.Back && end('back')),
      input.onDidHide(() => {
        listening.dispose();
        input.dispose();
        resolve(outcome);
      }),
    );
    input.show();
  });
}

/** The three parts of a note, asked for one at a time. */
export function sbiSteps(): readonly [Step, Step, Step] {
  return [
    {
      title: l10n.t('Situation'),
      prompt: l10n.t('When and where was it? Filled in from the code; change it if something else matters.'),
      example: l10n.t('In loadProfile, when the cache already has an entry'),
    },
    {
      title: l10n.t('Behavior'),
      prompt: l10n.t('What did you see? A fact that a camera would have caught, no verdict.'),
      example: l10n.t('The entry is returned without looking at updatedAt'),
    },
    {
      title: l10n.t('Impact'),
      prompt: l10n.t('What does it lead to, and for whom?'),
      example: l10n.t('After a user edits their name, the old one shows until a restart'),
    },
  ];
}
