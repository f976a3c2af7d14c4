import { l10n } from 'vscode';

/** Words of the server, before `{0}` and so on were filled in. */
interface Template {
  readonly template: string;
  readonly args: readonly string[];
}

/** The server's words in the language of the window; undefined where it sent them without their template. */
export function translated(data: unknown): string | undefined {
  if (!isTemplate(data)) return undefined;
  // eslint-disable-next-line coachmark/words-written-out -- tools/lint-l10n.mjs collects them where the server has them
  return l10n.t(data.template, ...data.args);
}

function isTemplate(data: unknown): data is Template {
  return typeof data === 'object' && data !== null && 'template' in data && typeof data.template === 'string' && 'args' in data && Array.isArray(data.args);
}
