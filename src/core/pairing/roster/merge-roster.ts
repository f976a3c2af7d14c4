import type { RosterPerson } from './roster-file';
import { type PersonName, isSamePerson } from './same-person';

/**
 * Everybody whom several sources name, each once, in the order in which they are first named. One mail is one person,
 * whatever the names; who has no mail somewhere is whoever has that name. Of a person's names the first counts, and of
 * the mails.
 *
 * @param sources what people wrote themselves comes first: the roster's file, then earlier sessions, git's user, co-authors
 */
export function mergeRoster(sources: readonly (readonly (RosterPerson | PersonName)[])[]): readonly RosterPerson[] {
  const named: readonly RosterPerson[] = sources.flat().filter(({ name }) => name.trim() !== '');
  const groups: RosterPerson[][] = [];
  // First who has a mail: else a name without one might keep two entries apart that a mail brings together.
  for (const person of [...named.filter(hasMail), ...named.filter((one) => !hasMail(one))]) {
    const group = groups.find((others) => others.some((other) => isSameOrAlias(other, person)));
    if (group) group.push(person);
    else groups.push([person]);
  }
  const first = (group: readonly RosterPerson[]): number => Math.min(...group.map((person) => named.indexOf(person)));
  return groups.sort((a, b) => first(a) - first(b)).map((group) => united([...group].sort((a, b) => named.indexOf(a) - named.indexOf(b))));
}

function hasMail({ mail }: PersonName): boolean {
  return (mail ?? '').trim() !== '';
}

function isSameOrAlias(a: RosterPerson, b: RosterPerson): boolean {
  return isSamePerson(a, b) || (a.aliases ?? []).some((alias) => isAlias(alias, b)) || (b.aliases ?? []).some((alias) => isAlias(alias, a));
}

function isAlias(alias: string, { name, mail }: PersonName): boolean {
  if (!alias.includes('@')) return isSamePerson({ name: alias }, { name });
  return mail !== undefined && mail.trim() !== '' && isSamePerson({ name: '', mail: alias }, { name: '', mail });
}

function united(group: readonly RosterPerson[]): RosterPerson {
  const first = group[0]!;
  const mail = group.find(hasMail)?.mail;
  return mail === undefined ? first : { ...first, mail };
}
