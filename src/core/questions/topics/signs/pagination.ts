import type { Sign } from '../sign';

export const pagination: readonly Sign[] = [];
