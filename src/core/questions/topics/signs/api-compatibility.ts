import type { Sign } from '../sign';

export const apiCompatibility: readonly Sign[] = [];
