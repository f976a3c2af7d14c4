const directive = /<!--\s*coachmark-disable\b([^>]*?)-->/g;

/** Whether the comment itself asks not to be told: `<!-- coachmark-disable hedging minimizer -->`, or all when no code is named. */
export function silencedIn(text: string): (code: string) => boolean {
  const codes = new Set<string>();
  let all = false;
  for (const [, named = ''] of text.matchAll(directive)) {
    const list = named.split(/[\s,]+/).filter((code) => code !== '');
    if (list.length === 0) all = true;
    for (const code of list) codes.add(code);
  }
  return (code) => all || codes.has(code);
}
