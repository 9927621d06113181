import type { Level, Stage, Support } from '../schema/words.ts';

export interface SamplePupil {
  given: string;
  family: string;
  preferredGiven?: string;
  born?: string;
  sex?: 'F' | 'M';
  /** Only for a pupil who came after the class began. */
  joinedDaysAgo?: number;
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

export interface SampleTask {
  kind: 'cold' | 'hot';
  /** Negative for a task that is still to come; it has no pieces. */
  daysAgo: number;
  pieces: SamplePiece[];
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

export interface SampleClass {
  school: string;
  className: string;
  year: number;
  label: string;
  pupils: SamplePupil[];
  units: SampleUnit[];
}

/** A Year 4 class to look round in. Every name and every word of it is invented. */
export async function sampleClass(): Promise<SampleClass> {
  const [{ pupils }, { units }] = await Promise.all([
    import('./sample/pupils.ts'),
    import('./sample/units.ts'),
  ]);
  return {
    school: 'Larkfield Primary (sample)',
    className: 'Kingfishers',
    year: 4,
    label: 'Sample class',
    pupils,
    units,
  };
}
