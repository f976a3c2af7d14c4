/** Both lines included, from 0. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Without a function around, so many lines on either side are looked at. */
const reach = 20;
/** A longer function is looked at near the selection only. */
const longest = 150;

/**
 * What is looked at for a selection: the function around it, or the lines nearby, as far as they are of the same type.
 * @param functions around the selection, in any order
 * @param types declarations of types around it, in any order
 */
export function aroundSelection(functions: readonly Lines[], selected: Lines, lineCount: number, types: readonly Lines[] = []): Lines {
  const nearby = { first: Math.max(0, selected.first - reach), last: Math.min(lineCount - 1, selected.last + reach) };
  const around = innermost(functions, selected);
  if (around && around.last - around.first <= longest) return { first: around.first, last: around.last };
  const { first, last } = around ?? innermost(types, selected) ?? nearby;
  return { first: Math.max(first, nearby.first), last: Math.min(last, nearby.last) };
}

function innermost(spans: readonly Lines[], selected: Lines): Lines | undefined {
  return spans
    .filter(({ first, last }) => first <= selected.first && last >= selected.last)
    .reduce<Lines | undefined>((inner, one) => (!inner || one.last - one.first <= inner.last - inner.first ? one : inner), undefined);
}
