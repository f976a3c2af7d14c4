import { l10n } from 'vscode';
import type { Arc, Purpose } from '../../core/questions/packs/question';
import type { LoadedPacks } from '../storage/pack-files';

export function purposeWords(purpose: Purpose): string {
  switch (purpose) {
    case 'clarify':
      return l10n.t('Clarify');
    case 'probe':
      return l10n.t('Probe');
    case 'connect':
      return l10n.t('Connect');
    case 'challenge':
      return l10n.t('Challenge');
    case 'reflect':
      return l10n.t('Reflect');
  }
}

/** What a purpose is good for, in half a sentence. */
export function purposeHint(purpose: Purpose): string {
  switch (purpose) {
    case 'clarify':
      return l10n.t('what is meant');
    case 'probe':
      return l10n.t('reasons and trade-offs');
    case 'connect':
      return l10n.t('to what is known already');
    case 'challenge':
      return l10n.t('what could fail');
    case 'reflect':
      return l10n.t('how it was done');
  }
}

export function arcWords(arc: Arc): string {
  switch (arc) {
    case 'understand':
      return l10n.t('Understand');
    case 'explore':
      return l10n.t('Explore');
    case 'act':
      return l10n.t('Act');
    case 'goal':
      return l10n.t('Goal');
    case 'reality':
      return l10n.t('Reality');
    case 'options':
      return l10n.t('Options');
    case 'will':
      return l10n.t('Will');
  }
}

/** What is wrong with a pack, and what may stand there. */
export function packProblemWords({ problem }: LoadedPacks['problems'][number]): string {
  const { code, where = '', detail = '' } = problem;
  switch (code) {
    case 'too-large':
      return l10n.t('This is too large to be a pack of questions.');
    case 'not-json':
      return l10n.t('This is not valid JSON: {0}', detail);
    case 'newer-version':
      return l10n.t('A newer Coachmark wrote this pack.');
    case 'missing-field':
      return l10n.t('{0} is missing.', where);
    case 'bad-field':
      return l10n.t('{0} cannot be read; expected: {1}', where, detail);
    case 'same-id':
      return l10n.t('The id {0} is in this pack twice.', detail);
    case 'unreadable':
      return l10n.t('This file cannot be opened: {0}', detail);
  }
}
