/** Words of many languages that name nothing. */
const keywords = new Set(
  (
    'abstract and as assert async await break case catch class const continue def default defer del delete do elif else end enum except export extends ' +
    'false final finally fn for from func function global go goto if impl implements import in instanceof interface is lambda let loop match mod module ' +
    'mut namespace new nil none not null of or override package pass private protected public pub raise return self static struct super switch then this ' +
    'throw throws trait true try type typeof undefined union unsafe use using val var void when where while with yield'
  ).split(' '),
);
const name = /[\p{L}_$][\p{L}\p{N}_$]*/gu;
/** So many lines around the commented ones are looked at too, and so many names are given at the most. */
const around = 20;
const most = 60;

/**
 * The names in commented lines, in the order in which they stand there, and then those in the lines around them.
 * @param first line from 0 @param last line from 0, included
 */
export function namesInCode(lines: readonly string[], first: number, last: number): readonly string[] {
  const names = new Set<string>();
  const take = (from: number, end: number): void => {
    for (const line of lines.slice(Math.max(0, from), end)) {
      // A line that nobody wrote by hand has no names that somebody would mention.
      for (const [found] of line.slice(0, 1000).matchAll(name)) if (found.length > 1 && !keywords.has(found.toLowerCase())) names.add(found);
    }
  };
  take(first, last + 1);
  take(last + 1, last + 1 + around);
  take(first - around, first);
  return [...names].slice(0, most);
}
