import type { Sign } from '../sign';

export const retries: readonly Sign[] = [];
