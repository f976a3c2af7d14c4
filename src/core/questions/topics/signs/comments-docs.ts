import type { Sign } from '../sign';

export const commentsDocs: readonly Sign[] = [];
