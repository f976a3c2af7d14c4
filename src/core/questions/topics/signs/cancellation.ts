import type { Sign } from '../sign';

export const cancellation: readonly Sign[] = [];
