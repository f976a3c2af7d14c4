import { type CancellationToken, l10n, LanguageModelChatMessage, LanguageModelError, lm } from 'vscode';
import { faithfulAnswer, longestForModel, questionForModel } from '../../../core/feedback/rewrites/by-model';

/** What came of asking. `why` is a sentence that says what to do; empty where the person has just said no. */
export type Asked = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };

/** Has the first language model that VS Code offers lay a comment out. VS Code asks the person for leave the first time. */
export async function askModel(comment: string, token: CancellationToken): Promise<Asked> {
  if (comment.length > longestForModel) return { ok: false, why: l10n.t('The comment is too long to be sent to a language model. Split it first.') };
  const [model] = await lm.selectChatModels();
  if (!model) {
    return { ok: false, why: l10n.t('VS Code has no language model. "Restructure as Situation-Behavior-Impact" works without one: press Ctrl+. in the comment.') };
  }
  try {
    const question = LanguageModelChatMessage.User(questionForModel(comment));
    const { text: pieces } = await model.sendRequest([question], { justification: l10n.t('To lay out your comment under its parts.') }, token);
    let answer = '';
    for await (const piece of pieces) {
      answer += piece;
      if (answer.length > longestForModel) break;
    }
    const text = faithfulAnswer(comment, answer.slice(0, longestForModel));
    if (text === undefined) return { ok: false, why: l10n.t('{0} did not leave the code in your comment as it was, so its answer is not shown. Your comment is unchanged.', model.name) };
    return { ok: true, text };
  } catch (cause) {
    if (token.isCancellationRequested) return { ok: false, why: '' };
    if (cause instanceof LanguageModelError) {
      return cause.code === LanguageModelError.NoPermissions.name ? { ok: false, why: '' } : { ok: false, why: l10n.t('{0} gave no answer: {1} Your comment is unchanged.', model.name, cause.message) };
    }
    throw cause;
  }
}
