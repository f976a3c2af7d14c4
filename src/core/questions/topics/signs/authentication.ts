import type { Sign } from '../sign';

export const authentication: readonly Sign[] = [];
