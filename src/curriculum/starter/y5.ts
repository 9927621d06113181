import type { YearTargets } from '../../schema/curriculum.ts';
import targets from './y5.json' with { type: 'json' };

export const year5 = targets as YearTargets;
