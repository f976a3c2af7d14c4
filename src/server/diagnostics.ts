import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity } from '../core/feedback/lint/feedback-lint';
import { lintFeedback } from '../core/feedback/lint/lint-feedback';
import type { RuleCode } from '../core/feedback/rules/rule-code';
import type { AboutBox, FindingData } from '../protocol/feedback';
import { type CommentedText, commentedText, isBegun } from './commented-text';
import type { ReadSettings } from './settings';

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What is said about the comment of a document, and where that is. */
export interface Looked {
  readonly comment: CommentedText;
  /** Those that are shown, the most useful first. */
  readonly findings: readonly Finding[];
}

/** Looks at the comment in a document; undefined where there is none, or nothing of it was written yet. */
export function look(document: TextDocument, about: AboutBox | undefined, settings: ReadSettings, withoutRewrites: boolean): Looked | undefined {
  const comment = commentedText(document);
  if (!comment || !isBegun(comment.text)) return undefined;
  const kind = about?.kind ?? comment.kind;
  const weight = about?.weight ?? comment.weight;
  const { findings } = lintFeedback(comment.text, {
    ...(kind ? { kind } : {}),
    ...(weight ? { weight } : {}),
    ...(settings.level ? { level: settings.level } : {}),
    severities: settings.rules,
    withoutRewrites,
  });
  return { comment, findings: settings.most === 0 ? findings : findings.slice(0, settings.most) };
}

/** @param docs address of the folder of the rules' pages, with `/` at its end, where there is one that can be opened */
export function diagnosticsOf(document: TextDocument, looked: Looked | undefined, docs: string | undefined): Diagnostic[] {
  if (!looked) return [];
  const { comment, findings } = looked;
  return findings.map(({ code, severity, start, end, message, template, args }) => ({
    range: { start: document.positionAt(comment.offset + start), end: document.positionAt(comment.offset + end) },
    severity: severityOf[severity],
    code,
    ...(docs === undefined ? {} : { codeDescription: { href: `${docs}${code}.md` } }),
    source: 'Coachmark',
    message,
    data: { code: code as RuleCode, template, args } satisfies FindingData,
  }));
}
