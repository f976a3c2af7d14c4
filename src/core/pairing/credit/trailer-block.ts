/** Where the trailers of a commit message are, as git sees it. Offsets are UTF-16 units in the message. */
export interface TrailerBlock {
  /** Behind the last line that says something, without its line end: comments of git and blank lines come after it. */
  readonly textEnd: number;
  /** The last paragraph, if that is a block of trailers: each with what continues it on further lines, without comments. */
  readonly lines: readonly MessageLine[];
}

export interface MessageLine {
  readonly text: string;
  readonly start: number;
  /** Before its line end. */
  readonly end: number;
}

/** What git itself writes; beside such a line a block may have others that are no trailers. */
const ofGit = /^(?:Signed-off-by: |\(cherry picked from commit )/;
const trailer = /^[A-Za-z0-9-]+[ \t]*:/;

/**
 * Finds the trailers by git's rules: the last paragraph, if it is not the first and has nothing but trailers, or one that
 * git wrote and no more than three other lines for each trailer. https://git-scm.com/docs/git-interpret-trailers
 *
 * @param comment what a line begins with that git takes out before committing; undefined where there are none
 */
export function trailerBlock(message: string, comment: string | undefined): TrailerBlock {
  const isComment = ({ text }: MessageLine): boolean => comment !== undefined && text.startsWith(comment);
  const all = linesOf(message);
  // What `git commit --verbose` shows below this line is no part of the message.
  const scissors = comment === undefined ? -1 : all.findIndex(({ text }) => text === `${comment} ------------------------ >8 ------------------------`);
  const lines = scissors < 0 ? all : all.slice(0, scissors);
  const last = lines.findLastIndex((line) => !isBlank(line) && !isComment(line));
  const textEnd = lines[last]?.end ?? 0;
  const said = lines.slice(0, last + 1);
  const above = said.findLastIndex(isBlank);
  const paragraph = said.slice(above + 1);
  // Without a blank line there is only a title.
  const isTrailers = above >= 0 && isBlock(paragraph, isComment);
  return { textEnd, lines: isTrailers ? unfolded(paragraph, isComment) : [] };
}

/** A line that begins with a blank goes on with the trailer above it. */
function unfolded(paragraph: readonly MessageLine[], isComment: (line: MessageLine) => boolean): readonly MessageLine[] {
  const lines: MessageLine[] = [];
  let open: MessageLine | undefined;
  for (const line of paragraph) {
    if (open !== undefined && /^[ \t]/.test(line.text)) {
      open = { text: `${open.text} ${line.text.trim()}`, start: open.start, end: line.end };
      lines[lines.length - 1] = open;
    } else if (isComment(line)) open = undefined;
    else {
      lines.push(line);
      open = trailer.test(line.text) ? line : undefined;
    }
  }
  return lines;
}

function isBlock(paragraph: readonly MessageLine[], isComment: (line: MessageLine) => boolean): boolean {
  let trailers = 0;
  let others = 0;
  let own = false;
  let continued = false;
  for (const line of paragraph) {
    const { text } = line;
    const isOfGit = ofGit.test(text);
    own ||= isOfGit;
    if (isComment(line)) continued = false;
    else if (isOfGit || trailer.test(text)) {
      trailers += 1;
      continued = true;
    } else if (!/^[ \t]/.test(text)) {
      others += 1;
      continued = false;
    } else if (!continued) others += 1;
  }
  return own ? trailers * 3 >= others : trailers > 0 && others === 0;
}

function isBlank({ text }: MessageLine): boolean {
  return /^[ \t\r]*$/.test(text);
}

function linesOf(message: string): readonly MessageLine[] {
  return [...message.matchAll(/([^\r\n]*(?:\r(?!\n)[^\r\n]*)*)(?:\r?\n|$)/g)]
    .filter(({ 0: whole, index }) => whole !== '' || index === 0)
    .map(({ 1: text = '', index }) => ({ text, start: index, end: index + text.length }));
}
