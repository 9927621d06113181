import type { Target } from '../../schema/curriculum.ts';
import targets from './framework.json' with { type: 'json' };

export const framework = targets as { ks1: Target[]; ks2: Target[] };
