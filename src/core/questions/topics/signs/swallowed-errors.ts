import type { Sign } from '../sign';

export const swallowedErrors: readonly Sign[] = [];
