import type { Sign } from '../sign';

export const consistency: readonly Sign[] = [];
