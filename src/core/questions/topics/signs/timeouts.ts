import type { Sign } from '../sign';

export const timeouts: readonly Sign[] = [];
