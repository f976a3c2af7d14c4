import type { Sign } from '../sign';

export const migrations: readonly Sign[] = [];
