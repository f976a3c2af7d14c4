import { l10n } from 'vscode';
import type { Rating } from '../../../core/questions/memory/asked-entry';

/** How an answer went, as whoever gave it would say. */
export function ratingWords(rating: Rating): string {
  switch (rating) {
    case 'again':
      return l10n.t('Not yet');
    case 'hard':
      return l10n.t('With effort');
    case 'good':
      return l10n.t('Well');
    case 'easy':
      return l10n.t('Easily');
  }
}

/** The same as a number of the session's record, where 5 is best. */
export const sessionRating: Readonly<Record<Rating, number>> = { again: 1, hard: 2, good: 4, easy: 5 };
