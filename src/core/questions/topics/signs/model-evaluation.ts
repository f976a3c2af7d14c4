import type { Sign } from '../sign';

export const modelEvaluation: readonly Sign[] = [];
