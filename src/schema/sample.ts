import type { Level, Stage, Support } from './words.ts';

/** An invented class to look round in, as its files write it down. Never synced, so nothing parses it. */
export interface SampleClass {
  school: string;
  className: string;
  year: number;
  label: string;
  pupils: SamplePupil[];
  units: SampleUnit[];
}

export interface SamplePupil {
  given: string;
  family: string;
  preferredGiven?: string;
  born?: string;
  sex?: 'F' | 'M';
  /** Only for a pupil who came after the class began. */
  joinedDaysAgo?: number;
}

export interface SampleUnit {
  title: string;
  coreText: string;
  genre: string;
  stage: Stage;
  startedDaysAgo: number;
  focus: string[];
  nonNegotiables: string[];
  tasks: SampleTask[];
}

export interface SampleTask {
  kind: 'cold' | 'hot';
  /** Negative for a task that is still to come; it has no pieces. */
  daysAgo: number;
  pieces: SamplePiece[];
}

export interface SamplePiece {
  /** Index into the class's pupils. */
  pupil: number;
  absent?: true;
  text?: string;
  support: Support;
  note?: string;
  /** By target code: the unit's focus targets and non-negotiables; empty when absent. */
  levels: Record<string, Level>;
  overrides?: Record<string, Support>;
}
