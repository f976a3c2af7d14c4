import type { Sign } from '../sign';

export const regex: readonly Sign[] = [];
