import type { Sign } from '../sign';

export const randomness: readonly Sign[] = [];
