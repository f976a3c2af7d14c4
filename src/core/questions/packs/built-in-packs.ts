import { topics } from '../topics/topic';

/** The names of the files in `media/questions`, without `.json`: one for each topic, and four for whatever code it is. */
export const builtInPacks: readonly string[] = [...topics, 'general-review', 'general-pairing', 'general-prediction', 'general-retrospective'];
