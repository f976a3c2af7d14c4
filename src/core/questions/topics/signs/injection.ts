import type { Sign } from '../sign';

export const injection: readonly Sign[] = [];
