/**
 * What is known about where an anchor's code is today: unchanged where it was, unchanged elsewhere, changed but surely
 * the same, a guess to be checked by a person, or not to be found.
 */
export type PlaceState = 'here' | 'moved' | 'changed' | 'check' | 'lost';
