/** Takes passages out of a text with the blank or comma that belongs to them; what then begins a sentence gets its capital. */
export function withoutWords(text: string, passages: readonly { readonly start: number; readonly end: number }[]): string {
  let out = text;
  for (const { start, end } of [...passages].sort((a, b) => b.start - a.start)) {
    const before = out.slice(0, start);
    let after = out.slice(end).replace(/^,?[ \t]+/, '');
    const begins = /(?:^|[.!?:]\s+|\n[ \t]*(?:[-*+] )?)$/.test(before) && /^\p{Lu}/u.test(text.slice(start, end));
    if (begins) after = after.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
    // `perhaps, then` keeps no comma that closed nothing; a closing sign moves up to the word before.
    out = /^[.,;:!?)]/.test(after) ? before.replace(/,?[ \t]+$/, '') + after : before + after;
  }
  return out;
}
