import type { Sign } from '../sign';

export const secrets: readonly Sign[] = [];
