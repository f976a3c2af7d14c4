import type { Sign } from '../sign';

export const queuesOrdering: readonly Sign[] = [];
