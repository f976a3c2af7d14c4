import type { Sign } from '../sign';

export const naming: readonly Sign[] = [];
