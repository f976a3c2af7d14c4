import type { Sign } from '../sign';

export const authorization: readonly Sign[] = [];
