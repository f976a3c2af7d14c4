import { CodeAction, CodeActionKind, Disposable, l10n, languages, ProgressLocation, type TextDocument, window } from 'vscode';
import { registerCommands } from '../../platform/commands';
import { readSetting } from '../../platform/settings';
import { sayInformation, sayWarning } from '../../platform/say';
import { isBox } from '../documents';
import type { KnownBoxes } from '../known-boxes';
import { askModel } from './ask-model';
import { KnownModels } from './known-models';
import { Suggestions } from './suggestions';

/** Laying a comment out by a language model, for whoever has one and asks for it. What it says is shown as a diff first. */
export function registerModel(boxes: KnownBoxes): Disposable {
  const suggestions = new Suggestions();
  const models = new KnownModels();
  return Disposable.from(
    suggestions,
    models,
    languages.registerCodeActionsProvider(
      { scheme: 'comment' },
      { provideCodeActions: (document) => (wants(boxes, document) && document.getText().trim() !== '' && models.areThere() ? [offer()] : []) },
      { providedCodeActionKinds: [CodeActionKind.RefactorRewrite] },
    ),
    ...registerCommands({
      'coachmark.feedback.askModel': () => suggest(suggestions),
      'coachmark.feedback.takeSuggestion': () => take(suggestions),
    }),
  );
}

function wants(boxes: KnownBoxes, document: TextDocument): boolean {
  const served = readSetting('coachmark.feedback.boxes', 'all');
  return served === 'all' || (served === 'own' && boxes.purposeOf(document) !== undefined);
}

function offer(): CodeAction {
  const title = l10n.t('Restructure with a language model');
  const action = new CodeAction(title, CodeActionKind.RefactorRewrite);
  action.command = { command: 'coachmark.feedback.askModel', title };
  return action;
}

async function suggest(suggestions: Suggestions): Promise<void> {
  const document = window.activeTextEditor?.document;
  const before = document?.getText() ?? '';
  if (!document || !isBox(document.uri) || before.trim() === '') {
    void sayInformation(l10n.t('Put the cursor into a comment that you are writing first.'));
    return;
  }
  const title = l10n.t('A language model reads your comment');
  const answer = await window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) => askModel(before, token));
  if (answer.ok) await suggestions.show({ box: document.uri, before, after: answer.text });
  else if (answer.why !== '') void sayWarning(answer.why);
}

async function take(suggestions: Suggestions): Promise<void> {
  const suggestion = suggestions.current();
  if (!suggestion) return;
  if (await suggestions.take(suggestion)) {
    const tab = window.tabGroups.activeTabGroup.activeTab;
    if (tab) await window.tabGroups.close(tab);
    return;
  }
  void sayWarning(l10n.t('The comment has changed since, or its box is closed. Nothing was changed; the suggestion can be copied from here.'));
}
