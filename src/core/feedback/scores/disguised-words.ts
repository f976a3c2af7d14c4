/**
 * Swearing with signs in place of letters. Each alternative begins with letters of its own and holds at most one run of
 * signs, so that a long run is read once.
 */
const disguised =
  /(?<![\p{L}\p{N}])(?:f[*@#$%!]{1,3}c?k(?:s|ed|er|ing|in)?|f[*#@$%]{2,4}ing|fu[*#@$%]{1,2}k?|fuc[*#@$%]|s[*#@$%]{2}t(?:s|ty)?|sh[*#@$%!1]t(?:s|ty)?|sh[*#@$%]{2}|[$]h[i1!]t(?:s|ty)?|a[*$@]{2}(?:hole|es)?|[@]ss(?:hole)?|b[*#@$%!1]tch(?:es|y)?|c[*#@$%]{1,2}a?p(?:py)?|cr[*#@$%]p(?:py)?|d[*#@$%]mn(?:ed|it)?|h[*#@$%]ll|s[*#@$%]cks?|suc[*#@$%]s|st[*#@$%]p[i!*]d|d[*#@$%]ck)(?![\p{L}\p{N}])/giu;
const signs = /[@#$%&!*?]{4,24}/g;

/** How many words of a text are swearing in disguise. Takes the text of the writer only. */
export function countDisguised(own: string): number {
  return own.match(disguised)?.length ?? 0;
}

/** Whether swearing is drawn as a row of mixed signs. */
export function hasGrawlix(own: string): boolean {
  return (own.match(signs) ?? []).some((run) => new Set(run.replace(/[!?]/g, '')).size >= 3);
}
