import type { Sign } from '../sign';

export const caching: readonly Sign[] = [];
