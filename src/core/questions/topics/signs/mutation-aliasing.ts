import type { Sign } from '../sign';

export const mutationAliasing: readonly Sign[] = [];
