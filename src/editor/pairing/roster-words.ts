import { l10n } from 'vscode';
import type { PeopleRead } from '../storage/people-file';

/** What is wrong with `people.json`, and where. */
export function rosterProblemWords({ problem }: Extract<PeopleRead, { ok: false }>): string {
  const { code, where = '', detail = '' } = problem;
  switch (code) {
    case 'too-large':
      return l10n.t('It is too large to be a list of people.');
    case 'not-json':
      return l10n.t('It is not valid JSON: {0}', detail);
    case 'newer-version':
      return l10n.t('A newer Coachmark wrote it.');
    case 'missing-field':
      return l10n.t('The field {0} is missing', where);
    case 'bad-field':
      return l10n.t('The field {0} cannot be read', where);
    case 'same-person':
      return l10n.t('{0} is somebody who stands there already.', where);
    case 'unreadable':
      return l10n.t('It cannot be opened: {0}', detail);
  }
}
