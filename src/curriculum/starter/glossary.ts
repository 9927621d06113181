import type { Term } from '../../schema/curriculum.ts';
import rows from './glossary.json' with { type: 'json' };

export const terms: Term[] = rows;
