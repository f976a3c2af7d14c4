import type { Sign } from '../sign';

export const networking: readonly Sign[] = [];
