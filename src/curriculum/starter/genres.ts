import type { Genre } from '../../schema/curriculum.ts';
import rows from './genres.json' with { type: 'json' };

export const genreRows = rows as Genre[];
