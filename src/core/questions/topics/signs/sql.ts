import type { Sign } from '../sign';

export const sql: readonly Sign[] = [];
