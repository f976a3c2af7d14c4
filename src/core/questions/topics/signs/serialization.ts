import type { Sign } from '../sign';

export const serialization: readonly Sign[] = [];
