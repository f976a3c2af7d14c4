import type { Sign } from '../sign';

export const money: readonly Sign[] = [];
