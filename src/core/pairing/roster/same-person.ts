/** A person as git knows them. */
export interface PersonName {
  readonly name: string;
  readonly mail?: string;
}

/** No more than name and mail. */
export function personName({ name, mail }: { readonly name: string; readonly mail?: string | undefined }): PersonName {
  return mail === undefined ? { name } : { name, mail };
}

/**
 * Whether two entries mean one person: where both have a mail it decides, whatever the names; else the names do. Case
 * does not matter, nor do blanks around.
 */
export function isSamePerson(a: PersonName, b: PersonName): boolean {
  const mailOfA = keyOf(a.mail);
  const mailOfB = keyOf(b.mail);
  return mailOfA !== '' && mailOfB !== '' ? mailOfA === mailOfB : keyOf(a.name) === keyOf(b.name);
}

function keyOf(text: string | undefined): string {
  return (text ?? '').normalize('NFC').trim().toLowerCase();
}
