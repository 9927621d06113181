import type { YearTargets } from '../../schema/curriculum.ts';
import targets from './y2.json' with { type: 'json' };

export const year2 = targets as YearTargets;
