import type { Genre } from '../schema/curriculum.ts';

/**
 * How a text of a family is usually boxed up before it is written anew: the five parts of a story, and for the others
 * a beginning, the points, and an end (Corbett and Strong, Talk for Writing).
 */
export const usualBoxes: Record<Genre['family'], readonly string[]> = {
  'fiction plot': ['Opening', 'Build-up', 'Problem', 'Resolution', 'Ending'],
  'fiction craft': ['Opening', 'Build-up', 'Problem', 'Resolution', 'Ending'],
  'non-fiction': ['Introduction', 'First point', 'Next point', 'Last point', 'Ending'],
  poetry: ['First verse', 'Next verse', 'Last verse'],
};
