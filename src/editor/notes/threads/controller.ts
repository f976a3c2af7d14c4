import { type CommentController, comments, l10n, Range } from 'vscode';
import { codePlaceOf } from '../../platform/code-place';

export const controllerId = 'coachmark';

/** Makes the comment controller; notes can be taken on every line of the workspace's files, and on files as a whole. */
export function createController(): CommentController {
  const controller = comments.createCommentController(controllerId, 'Coachmark');
  controller.options = {
    prompt: l10n.t('Add a review note'),
    placeHolder: l10n.t('Situation, behavior, impact'),
  };
  controller.commentingRangeProvider = {
    provideCommentingRanges: (document) => {
      if (!codePlaceOf(document.uri)) return undefined;
      return { enableFileComments: true, ranges: [new Range(0, 0, Math.max(0, document.lineCount - 1), 0)] };
    },
  };
  return controller;
}
