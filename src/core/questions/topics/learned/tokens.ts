const token = /[A-Za-z_]\w*|\d[\w.]*|=>|->|::|\?\?|\?\.|&&|\|\||[=!]==?|[<>+\-*/%&|^]=|<<|>>|\+\+|--|[^\s\w]/g;
/** A line of more tokens is data. */
const mostTokens = 80;

const keywords = new Set(
  'if else elif elsif for foreach while until loop do switch match case when default try catch except rescue finally ensure throw raise throws return break continue goto yield defer go await async new delete typeof sizeof instanceof is in not and or null nil none None nullptr undefined true false True False self this super static const final let var val mut def fn func function fun lambda class struct enum interface impl trait public private protected internal unsafe volatile readonly override virtual abstract with using lock synchronized as end begin unless import export use package namespace void int long float double bool char string'.split(' '),
);

/** The tokens of a line of code whose strings and comments are blanks. */
export function tokensOf(line: string): readonly string[] {
  return (line.match(token) ?? []).slice(0, mostTokens);
}

/** The shapes of three tokens that follow each other: names are `i` and numbers `N`, whatever they are. */
export function shapesOf(tokens: readonly string[]): readonly string[] {
  const kinds = tokens.map((one) => (keywords.has(one) || /^\W/.test(one) ? one : /^\d/.test(one) ? 'N' : 'i'));
  return kinds.slice(2).map((kind, at) => `${kinds[at]} ${kinds[at + 1]} ${kind}`);
}
