import type { Sign } from '../sign';

export const errorHandling: readonly Sign[] = [];
