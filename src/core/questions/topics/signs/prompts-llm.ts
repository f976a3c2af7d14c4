import type { Sign } from '../sign';

export const promptsLlm: readonly Sign[] = [];
