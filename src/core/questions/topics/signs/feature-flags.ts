import type { Sign } from '../sign';

export const featureFlags: readonly Sign[] = [];
