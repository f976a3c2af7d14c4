import type { Sign } from '../sign';

export const uiState: readonly Sign[] = [];
