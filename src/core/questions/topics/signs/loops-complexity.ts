import type { Sign } from '../sign';

export const loopsComplexity: readonly Sign[] = [];
