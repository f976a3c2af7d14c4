import type { Sign } from '../sign';

export const deadCode: readonly Sign[] = [];
