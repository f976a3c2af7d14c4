import type { Sign } from '../sign';

export const nPlusOne: readonly Sign[] = [];
