import type { Sign } from '../sign';

export const testFlakiness: readonly Sign[] = [];
