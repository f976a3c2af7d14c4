import { type TextDocument, type Uri, workspace } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { readSetting } from '../platform/settings';
import { isBox } from './documents';
import type { KnownBoxes } from './known-boxes';
import { translated } from './translate';

/** Keeps the server's answers to the boxes that the settings name. Read each time, so that a changed setting counts at once. */
export function feedbackMiddleware(boxes: KnownBoxes): Middleware {
  const isOwn = (document: TextDocument): boolean => boxes.purposeOf(document) !== undefined;
  const wants = (uri: Uri): boolean => {
    if (!isBox(uri)) return true;
    const boxesToServe = readSetting('coachmark.feedback.boxes', 'all');
    if (boxesToServe !== 'own') return boxesToServe === 'all';
    const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    return document !== undefined && isOwn(document);
  };
  return {
    handleDiagnostics: (uri, diagnostics, next) => {
      for (const one of diagnostics) one.message = translated((one as { readonly data?: unknown }).data) ?? one.message;
      next(uri, wants(uri) ? diagnostics : []);
    },
    provideHover: (document, position, token, next) => (wants(document.uri) ? next(document, position, token) : undefined),
    provideCodeActions: async (document, range, context, token, next) => {
      const actions = wants(document.uri) ? await next(document, range, context, token) : undefined;
      for (const one of actions ?? []) one.title = translated((one as { readonly data?: unknown }).data) ?? one.title;
      return actions;
    },
    provideCompletionItem: (document, position, context, token, next) => {
      // Ours have completions of their own, which also know what the note is.
      const offers = !isBox(document.uri) || (!isOwn(document) && readSetting('coachmark.feedback.completions', 'own') === 'all');
      return offers ? next(document, position, context, token) : undefined;
    },
  };
}
