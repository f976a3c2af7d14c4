export const levels = ['novice', 'competent', 'expert'] as const;
/** How far the person is who gets the comment, or is asked (Dreyfus, three of the five steps). */
export type Level = (typeof levels)[number];
