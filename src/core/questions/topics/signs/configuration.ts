import type { Sign } from '../sign';

export const configuration: readonly Sign[] = [];
