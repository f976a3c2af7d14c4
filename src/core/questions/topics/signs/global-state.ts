import type { Sign } from '../sign';

export const globalState: readonly Sign[] = [];
