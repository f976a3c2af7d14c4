import type { Sign } from '../sign';

export const typeCasts: readonly Sign[] = [];
