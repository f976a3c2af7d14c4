import type { Sign } from '../sign';

export const accessibility: readonly Sign[] = [];
