import type { Sign } from '../sign';

export const testDoubles: readonly Sign[] = [];
