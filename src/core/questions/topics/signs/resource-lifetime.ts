import type { Sign } from '../sign';

export const resourceLifetime: readonly Sign[] = [];
