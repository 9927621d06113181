import type { YearTargets } from '../../schema/curriculum.ts';
import targets from './y1.json' with { type: 'json' };

export const year1 = targets as YearTargets;
