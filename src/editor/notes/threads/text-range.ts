import type { Range } from 'vscode';
import type { TextRange } from '../../../core/anchors/anchor';

/** VS Code counts lines and columns from 0, core and people from 1. */
export function toTextRange(range: Range): TextRange {
  return {
    startLine: range.start.line + 1,
    startColumn: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
  };
}
