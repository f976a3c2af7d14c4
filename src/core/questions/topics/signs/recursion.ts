import type { Sign } from '../sign';

export const recursion: readonly Sign[] = [];
