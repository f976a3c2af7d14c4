import type { Sign } from '../sign';

export const memory: readonly Sign[] = [];
