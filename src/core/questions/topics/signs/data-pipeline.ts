import type { Sign } from '../sign';

export const dataPipeline: readonly Sign[] = [];
