import type { Sign } from '../sign';

export const transactions: readonly Sign[] = [];
