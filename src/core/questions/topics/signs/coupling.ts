import type { Sign } from '../sign';

export const coupling: readonly Sign[] = [];
