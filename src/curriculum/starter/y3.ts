import type { YearTargets } from '../../schema/curriculum.ts';
import targets from './y3.json' with { type: 'json' };

export const year3 = targets as YearTargets;
