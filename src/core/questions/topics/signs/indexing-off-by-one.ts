import type { Sign } from '../sign';

export const indexingOffByOne: readonly Sign[] = [];
