import type { Sign } from '../sign';

export const performanceMeasurement: readonly Sign[] = [];
