import type { Sign } from '../sign';

export const dates: readonly Sign[] = [];
