import type { YearTargets } from '../../schema/curriculum.ts';
import targets from './y4.json' with { type: 'json' };

export const year4 = targets as YearTargets;
