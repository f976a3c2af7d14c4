import type { Sign } from '../sign';

export const nullHandling: readonly Sign[] = [];
