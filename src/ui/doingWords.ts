import type { Doing } from '../schema/words.ts';
import type { Words } from './vocabulary/wordsOf.ts';

/** What a station is for, in an adult's words. */
export function doingWords({ say }: Words): Record<Doing, string> {
  return {
    free: say('Whatever the child chooses'),
    'self-assess': say('Looking at their own writing'),
    critique: say('Helping a partner ({critique})'),
    redraft: say('Redrafting'),
    practice: say('{Practice}'),
    read: say('Reading each other’s writing (exhibition)'),
  };
}
