import type { Sign } from '../sign';

export const logging: readonly Sign[] = [];
