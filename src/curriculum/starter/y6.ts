import type { YearTargets } from '../../schema/curriculum.ts';
import targets from './y6.json' with { type: 'json' };

export const year6 = targets as YearTargets;
