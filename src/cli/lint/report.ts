import type { FeedbackLint, Finding } from '../../core/feedback/lint/feedback-lint';

/** One answer of `--format jsonl`: these keys and no others. */
export function answerOf(id: unknown, lint: FeedbackLint): object {
  const { role, sections, harsh, uncivil, uninformative, hedged, findings } = lint;
  return { id, role, sections, harsh, uncivil, uninformative, hedged, findings: findings.map(answerOfFinding) };
}

function answerOfFinding({ code, severity, start, end, message, rewrite }: Finding): object {
  return { code, severity, start, end, message, ...(rewrite === undefined ? {} : { rewrite }) };
}

/** `file:line:column severity code message`, as other linters write it, in the order of the text. Lines and columns from 1. */
export function reportOf(file: string, text: string, findings: readonly Finding[]): string {
  const inOrder = [...findings].sort((a, b) => a.start - b.start);
  let line = 1;
  let lineStart = 0;
  let at = 0;
  return inOrder
    .map(({ start, severity, code, message }) => {
      for (; at < start; at++) {
        if (text[at] !== '\n') continue;
        line += 1;
        lineStart = at + 1;
      }
      return `${file}:${line}:${start - lineStart + 1} ${severity} ${code} ${message}\n`;
    })
    .join('');
}
