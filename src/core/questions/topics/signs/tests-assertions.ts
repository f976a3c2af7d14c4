import type { Sign } from '../sign';

export const testsAssertions: readonly Sign[] = [];
