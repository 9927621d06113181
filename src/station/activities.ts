import type { Doing } from '../schema/words.ts';
import type { TextNow } from './textNow.ts';

export type Activity =
  | 'write'
  | 'redraft'
  | 'check'
  | 'critique'
  | 'comment'
  | 'words'
  | 'text'
  | 'plan'
  | 'better';

export interface Possible {
  doing: Doing;
  /** There is a page to write on. */
  canWrite: boolean;
  hasWriting: boolean;
  hasTargets: boolean;
  /** Somebody, or the child, has said something of the newest draft. */
  isSpokenOf: boolean;
  /** Critiques that wait for this child's answer. */
  toAnswer: number;
  /** Of the unit's text. */
  has: TextNow;
}

/**
 * What a child is offered, the main thing first. A station that is set for one thing offers that and no other, but
 * words from friends can always be read, and nobody meets an empty page: who has nothing to check writes.
 */
export function activitiesFor(possible: Possible): Activity[] {
  const { doing, canWrite, hasWriting, hasTargets, isSpokenOf, toAnswer, has } = possible;
  const canDo: Record<Activity, boolean> = {
    write: canWrite,
    redraft: hasWriting && (isSpokenOf || doing === 'redraft'),
    check: hasWriting && hasTargets,
    critique: true,
    comment: true,
    words: toAnswer > 0,
    ...has,
  };
  const wanted = wantedIn[doing].filter((activity) => canDo[activity]);
  return wanted.some((activity) => activity !== 'words') || !canWrite ? wanted : [...wanted, 'write'];
}

const wantedIn: Record<Doing, readonly Activity[]> = {
  free: ['words', 'redraft', 'write', 'plan', 'better', 'check', 'critique', 'text'],
  'self-assess': ['check', 'words'],
  critique: ['critique', 'words'],
  redraft: ['words', 'redraft'],
  practice: ['write', 'better', 'plan', 'text', 'words'],
  read: ['comment', 'words'],
};
