import type { Sign } from '../sign';

export const inputValidation: readonly Sign[] = [];
