import type { Doing } from '../schema/words.ts';

/** What a station is for, in an adult's words. */
export const doingWords: Record<Doing, string> = {
  free: 'Whatever the child chooses',
  'self-assess': 'Looking at their own writing',
  critique: 'Helping a partner ({critique})',
  redraft: 'Redrafting',
  practice: '{Practice}',
  read: 'Reading each other’s writing (exhibition)',
};
