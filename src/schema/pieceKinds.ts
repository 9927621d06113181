import type { ChildFact } from './childEvents.ts';
import type { MarkFact } from './markEvents.ts';

// Plain lists, apart from what checks the events: the first screen folds them and checks nothing.

export const childKinds: ReadonlySet<string> = new Set<ChildFact['kind']>([
  'self-judgement',
  'critique',
  'approval',
  'reply',
  'recording',
  'idea',
  'idea-answer',
  'recall',
]);

export const markKinds: ReadonlySet<string> = new Set<MarkFact['kind']>([
  'mark',
  'comment',
  'feedback',
  'answer',
  'choice',
  'cause',
  'alignment',
]);

/** What is said of one pupil's answer to one task. */
export const pieceKinds: ReadonlySet<string> = new Set([
  'draft',
  'page',
  'withdrawal',
  ...childKinds,
  ...markKinds,
]);
