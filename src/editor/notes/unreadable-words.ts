import { l10n } from 'vscode';
import type { UnreadableFile } from '../storage/entry-folder';

/** Why a file is not shown as a note, and what to do about it; the first without a full stop. */
export interface UnreadableWords {
  readonly what: string;
  readonly next: string;
}

export function unreadableWords({ reason, detail = '' }: UnreadableFile): UnreadableWords {
  switch (reason) {
    case 'merge-conflict':
      return { what: l10n.t("Git's conflict markers are still in it"), next: l10n.t('Keep the lines that count, remove the markers, and save.') };
    case 'newer-version':
      return { what: l10n.t('A newer Coachmark wrote it'), next: l10n.t('Update Coachmark to read it. It stays as it is until then.') };
    case 'no-front-matter':
      return { what: l10n.t('The lines between --- and --- are not there'), next: l10n.t('Take the file back from git, or move it out of .coachmark.') };
    case 'bad-yaml':
      return { what: l10n.t('The lines between --- and --- are not valid YAML'), next: withDetail(l10n.t('Correct them, or take the file back from git.'), detail) };
    case 'missing-field':
      return { what: l10n.t('The field {0} is missing', detail), next: l10n.t('Add it, or take the file back from git.') };
    case 'bad-field':
      return { what: l10n.t('The field {0} cannot be read', detail), next: l10n.t('Correct it, or take the file back from git.') };
    case 'unsafe-path':
      return { what: l10n.t('Its path leads out of the folder'), next: l10n.t('Write the path of a file in this folder, with / between its parts.') };
    case 'name-mismatch':
      return { what: l10n.t('Its name does not go with what is in it'), next: l10n.t('Rename it to {0}.', detail) };
    case 'wrong-folder':
      return { what: l10n.t('It is in the folder of another file'), next: l10n.t('Move it into the folder {0}.', detail) };
    case 'duplicate-id':
      return { what: l10n.t('It is there twice, with different texts'), next: l10n.t('Keep one of the two, and remove the other.') };
    case 'link':
      return { what: l10n.t('It is a symbolic link, and those are not followed'), next: l10n.t('Put the file or folder itself in its place.') };
    case 'too-large':
      return { what: l10n.t('It is larger than 1 MB'), next: l10n.t('Shorten it, or move it out of .coachmark.') };
    case 'not-utf8':
      return { what: l10n.t('It is not in UTF-8'), next: l10n.t('Open it with its encoding, and save it with UTF-8.') };
    case 'unreadable':
      return { what: l10n.t('It cannot be opened'), next: withDetail(l10n.t('Look at its permissions.'), detail) };
  }
}

function withDetail(next: string, detail: string): string {
  return detail === '' ? next : `${next} (${detail})`;
}
