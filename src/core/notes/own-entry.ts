import type { Author } from './note';

/**
 * Whether two authors are the same person: where both have a mail it decides, whatever the names; else the names do.
 * Case and surrounding blanks of a mail do not matter.
 */
export function isSameAuthor(a: Author, b: Author): boolean {
  const mailOfA = mailOf(a);
  const mailOfB = mailOf(b);
  if (mailOfA !== '' && mailOfB !== '') return mailOfA === mailOfB;
  return nameOf(a) === nameOf(b);
}

function mailOf(author: Author): string {
  return (author.mail ?? '').trim().toLowerCase();
}

function nameOf(author: Author): string {
  return author.name.normalize('NFC').trim();
}
