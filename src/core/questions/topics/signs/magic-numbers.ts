import type { Sign } from '../sign';

export const magicNumbers: readonly Sign[] = [];
