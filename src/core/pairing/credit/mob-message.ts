import type { PersonName } from '../roster/same-person';
import { coAuthorLine } from './co-authors';

/** What mob.sh begins the message of a work-in-progress commit with, unless it is configured otherwise. */
const usualSubject = 'mob next [ci-skip] [ci skip] [skip ci]';
const usualPrefix = 'mob/';

export interface MobMessage {
  /** One line; mob's own if absent. */
  readonly subject?: string;
  readonly navigators: readonly PersonName[];
  /** Absent where mob adds it itself, as `mob next --message` does. */
  readonly lastFile?: string;
}

/**
 * The message of a commit on a mob branch by which an unmodified `mob done` credits the navigators: it collects every line
 * that looks like a co-author. They stand before `lastFile:`, because mob takes all that follows it for the path.
 */
export function mobMessage({ subject = usualSubject, navigators, lastFile }: MobMessage): string {
  // Mob drops the colons of such a line.
  const lines = navigators.flatMap(({ name, ...rest }) => coAuthorLine({ name: name.replaceAll(':', ' '), ...rest }) ?? []);
  const trailers = [...new Set(lines)].join('\n');
  return [subject, trailers, lastFile === undefined ? '' : `lastFile:${lastFile}`].filter((part) => part !== '').join('\n\n');
}

/**
 * Whether a branch is one that mob.sh works on: `mob/<base>`, `mob/<base>-<qualifier>`.
 *
 * @param prefix as configured in mob
 */
export function isMobBranch(name: string, prefix: string = usualPrefix): boolean {
  return name.startsWith(prefix) && name.length > prefix.length;
}
