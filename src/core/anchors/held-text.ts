import type { TextRange } from './anchor';
import type { TextEdit } from './follow';

/** More lines than this are not handed over as arguments of one call. */
const mostArguments = 10_000;

/**
 * The lines of an open document as its last edit left them. An editor tells what stands there after an edit; what stood
 * there before has to be held by whoever wants to know.
 */
export class HeldText {
  private hashes: number[];

  constructor(public lines: string[]) {
    this.hashes = lines.map(hashLine);
  }

  /** What stands in a range, with `\n` between lines. */
  textIn({ startLine, startColumn, endLine, endColumn }: TextRange): string {
    if (startLine === endLine) return this.lineAt(startLine).slice(startColumn - 1, endColumn - 1);
    const inner = this.lines.slice(startLine, endLine - 1);
    return [this.lineAt(startLine).slice(startColumn - 1), ...inner, this.lineAt(endLine).slice(0, endColumn - 1)].join('\n');
  }

  /** Does an edit whose text has `\n` between its lines. */
  replace({ range, text }: TextEdit): void {
    const head = this.lineAt(range.startLine).slice(0, range.startColumn - 1);
    const tail = this.lineAt(range.endLine).slice(range.endColumn - 1);
    const inserted = `${head}${text}${tail}`.split('\n');
    const count = range.endLine - range.startLine + 1;
    this.lines = spliced(this.lines, range.startLine - 1, count, inserted);
    this.hashes = spliced(this.hashes, range.startLine - 1, count, inserted.map(hashLine));
  }

  /** Differs for different texts, whatever their line ends are (with 64 bits, so almost surely). */
  fingerprint(): string {
    let a = 0x811c9dc5;
    let b = 0;
    for (const hash of this.hashes) {
      a = Math.imul(a ^ hash, 0x01000193);
      b = (Math.imul(b, 31) + hash) | 0;
    }
    return `${this.hashes.length} ${a} ${b}`;
  }

  private lineAt(line: number): string {
    return this.lines[line - 1] ?? '';
  }
}

/** Changes the list itself, which takes a fraction of copying it, unless so much comes that the call would not bear it. */
function spliced<T>(list: T[], at: number, count: number, inserted: readonly T[]): T[] {
  if (inserted.length > mostArguments) return [...list.slice(0, at), ...inserted, ...list.slice(at + count)];
  list.splice(at, count, ...inserted);
  return list;
}

/** FNV-1a, 32 bits. */
function hashLine(line: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < line.length; i++) hash = Math.imul(hash ^ line.charCodeAt(i), 0x01000193);
  return hash;
}
