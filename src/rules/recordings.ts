import type { ChildFact, Recording } from '../schema/childEvents.ts';
import type { TargetId } from '../schema/ids.ts';
import type { SoundOf } from '../schema/words.ts';

/** What a child said aloud of one thing. Where two tablets recorded it apart, both are there, the later one last. */
export function recordingsOf(
  said: readonly ChildFact[] = [],
  { is, version, target }: { is: SoundOf; version: number; target?: TargetId | undefined },
): Recording[] {
  return said.filter(
    (fact): fact is Recording =>
      fact.kind === 'recording' && fact.is === is && fact.version === version && fact.target === target,
  );
}

/** The versions of a piece that were told aloud. */
export function toldAloud(said: readonly ChildFact[] = []): Recording[] {
  return soundsOf(said, 'draft');
}

/** Where the child reads the piece out, whichever version. */
export function readOut(said: readonly ChildFact[] = []): Recording[] {
  return soundsOf(said, 'reading');
}

function soundsOf(said: readonly ChildFact[], is: Recording['is']): Recording[] {
  return said.filter((fact): fact is Recording => fact.kind === 'recording' && fact.is === is);
}
