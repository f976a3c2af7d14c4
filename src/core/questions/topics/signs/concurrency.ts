import type { Sign } from '../sign';

export const concurrency: readonly Sign[] = [];
