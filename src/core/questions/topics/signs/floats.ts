import type { Sign } from '../sign';

export const floats: readonly Sign[] = [];
