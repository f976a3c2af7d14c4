import type { Sign } from '../sign';

export const duplication: readonly Sign[] = [];
