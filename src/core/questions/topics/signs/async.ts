import type { Sign } from '../sign';

export const asyncSigns: readonly Sign[] = [];
