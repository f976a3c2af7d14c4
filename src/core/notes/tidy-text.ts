/**
 * The text as it is kept: well-formed (a lone surrogate becomes U+FFFD, since UTF-8 cannot carry it), `\n` between lines,
 * no byte order mark at the start. Everything that goes into an entry passes through here once.
 */
export function tidyText(text: string): string {
  return text
    .replace(/^\ufeff+/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}
