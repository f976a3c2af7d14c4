import { type Diagnostic, DiagnosticSeverity, languages, type Uri } from 'vscode';
import type { Lines } from '../../core/questions/code/around';
import type { Reported } from '../../core/questions/topics/reported';

/** No further away than any code that is looked at for a selection. */
const reach = 200;
/** A file can have thousands of problems, and a problem a message of any length. */
const most = 60;
const longest = 300;

/** Errors and warnings of other extensions near the selected lines, the nearest first, as plain data for a worker. */
export function reportedNear(uri: Uri, { first, last }: Lines): readonly Reported[] {
  const away = (line: number): number => Math.max(0, first - line, line - last);
  return languages
    .getDiagnostics(uri)
    .filter(({ severity, source, range }) => severity <= DiagnosticSeverity.Warning && source !== 'coachmark' && away(range.start.line) <= reach)
    .sort((a, b) => away(a.range.start.line) - away(b.range.start.line))
    .slice(0, most)
    .map((one) => ({ line: one.range.start.line, source: (one.source ?? '').slice(0, longest), code: codeOf(one).slice(0, longest), message: one.message.slice(0, longest) }));
}

function codeOf({ code }: Diagnostic): string {
  return code === undefined ? '' : String(typeof code === 'object' ? code.value : code);
}
