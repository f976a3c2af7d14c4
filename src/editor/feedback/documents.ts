import type { TextDocument, Uri } from 'vscode';

/** Whether a document is the box of a comment, of ours or of another extension's. */
export function isBox({ scheme }: Uri): boolean {
  return scheme === 'comment';
}

/** Whether the feedback server has something to say about such a document. */
export function isOfInterest({ uri, languageId }: TextDocument): boolean {
  return isBox(uri) || (languageId === 'markdown' && /\/\.coachmark\/(?:private\/)?notes\/.+\.md$/.test(uri.path));
}
