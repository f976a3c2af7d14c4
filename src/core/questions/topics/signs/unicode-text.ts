import type { Sign } from '../sign';

export const unicodeText: readonly Sign[] = [];
