import { type PersonName, isSamePerson } from '../roster/same-person';
import { limits } from '../session/limits';
import { oneLine } from '../session/one-line';
import { type MessageLine, trailerBlock } from './trailer-block';

export interface CreditOptions {
  /** Who commits: named by git anyway. */
  readonly committer?: PersonName;
  /** What a comment of git begins with, `#` if absent; null for a box whose every line is committed. */
  readonly comment?: string | null;
}

export interface Credited {
  /** The message, with a trailer for everybody. What stood there stands there still, to the last byte. */
  readonly message: string;
  readonly added: readonly PersonName[];
  /** Who has no mail that a trailer could name. */
  readonly left: readonly PersonName[];
}

/** `Co-authored-by: Name <mail>`, as git-mob and the forges read it; undefined without a usable mail. */
export function coAuthorLine({ name, mail }: PersonName): string | undefined {
  const address = (mail ?? '').trim();
  if (!/^[^\s<>,\p{Cc}]+@[^\s<>,\p{Cc}]+$/u.test(address) || oneLine(address, limits.mail) !== address) return undefined;
  const shown = oneLine(name.replace(/[<>]/g, ' '), limits.name);
  return `Co-authored-by: ${shown === '' ? address : shown} <${address}>`;
}

/** Reads one line; undefined for anything that is no such trailer with a mail. */
export function readCoAuthor(line: string): Required<PersonName> | undefined {
  const [, name, mail] = /^co-authored-by[ \t]*:[ \t]*([^<>]*?)[ \t]*<[ \t]*([^<>\s]+@[^<>\s]+)[ \t]*>[ \t\r]*$/i.exec(line) ?? [];
  return name === undefined || mail === undefined ? undefined : { name, mail };
}

/** Everybody whom the trailers of a commit message credit, in their order. */
export function parseCoAuthors(message: string, options: Pick<CreditOptions, 'comment'> = {}): readonly Required<PersonName>[] {
  return trailerBlock(message, commentOf(options)).lines.flatMap(({ text }) => readCoAuthor(text) ?? []);
}

/**
 * Adds the missing trailers at the end of a message that is being edited: behind trailers that stand there, else one blank
 * line below the text, and before the comments that git put there. Nobody is named twice.
 */
export function withCoAuthors(message: string, people: readonly PersonName[], options: CreditOptions = {}): Credited {
  const { textEnd, lines } = trailerBlock(message, commentOf(options));
  const known: PersonName[] = lines.flatMap(({ text }) => readCoAuthor(text) ?? []);
  if (options.committer) known.push(options.committer);
  const added: PersonName[] = [];
  const left: PersonName[] = [];
  const isUsable = (person: PersonName): boolean => coAuthorLine(person) !== undefined;
  // Who has no mail comes last: an entry with one and the same name is worth more.
  for (const person of [...people.filter(isUsable), ...people.filter((one) => !isUsable(one))]) {
    if (known.some((other) => isSamePerson(other, person))) continue;
    known.push(person);
    (isUsable(person) ? added : left).push(person);
  }
  if (added.length === 0) return { message, added, left };
  const eol = message.includes('\r\n') ? '\r\n' : '\n';
  const trailers = added.map(coAuthorLine).join(eol);
  const rest = message.slice(textEnd);
  const gap = lines.length > 0 ? eol : `${eol}${eol}`;
  // Without a text there is room left for a title, and comments keep lines of their own.
  const below = textEnd === 0 && rest !== '' ? eol : '';
  return { message: `${message.slice(0, textEnd)}${gap}${trailers}${below}${rest}`, added, left };
}

/** Takes these people's trailers out again. `withoutCoAuthors(withCoAuthors(m, p).message, added)` is `m`. */
export function withoutCoAuthors(message: string, people: readonly PersonName[], options: Pick<CreditOptions, 'comment'> = {}): string {
  const { lines } = trailerBlock(message, commentOf(options));
  const isMeant = ({ text }: MessageLine): boolean => {
    const named = readCoAuthor(text);
    return named !== undefined && people.some((person) => isSamePerson(person, named));
  };
  const meant = lines.filter(isMeant);
  const [first] = meant;
  if (first === undefined) return message;
  let kept = message;
  for (const { start, end } of meant.reverse()) kept = kept.slice(0, lineEndBefore(kept, start)) + kept.slice(end);
  if (meant.length < lines.length) return kept;
  const at = lineEndBefore(message, first.start);
  const above = lineEndBefore(kept, at);
  const below = above === 0 ? /^\r?\n/.exec(kept.slice(at))?.[0].length ?? 0 : 0;
  return kept.slice(0, above) + kept.slice(at + below);
}

function commentOf({ comment }: Pick<CreditOptions, 'comment'>): string | undefined {
  return comment === null ? undefined : (comment ?? '#');
}

/** Where the line end before an offset begins; the offset itself if there is none. */
function lineEndBefore(text: string, offset: number): number {
  if (!text.slice(0, offset).endsWith('\n')) return offset;
  return text.slice(0, offset).endsWith('\r\n') ? offset - 2 : offset - 1;
}
