import type { Sign } from '../sign';

export const idempotency: readonly Sign[] = [];
