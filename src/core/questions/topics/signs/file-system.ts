import type { Sign } from '../sign';

export const fileSystem: readonly Sign[] = [];
