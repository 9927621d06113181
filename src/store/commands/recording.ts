import { recordingsOf } from '../../rules/recordings.ts';
import type { Recording } from '../../schema/childEvents.ts';
import type { PupilId, TargetId, TaskId, UnitId } from '../../schema/ids.ts';
import type { SoundOf } from '../../schema/words.ts';
import type { Store } from '../store.ts';
import { finishTake, keepSecond, openTakes, type Sound } from '../takes.ts';
import { draftTables, write } from '../write.ts';
import { type OfPiece, saidOf } from './child.ts';

/** What a child says aloud, and of which piece. */
export interface RecordingOf extends OfPiece {
  is: SoundOf;
  version: number;
  target?: TargetId;
}

export function recordSecond(store: Store, of: RecordingOf, n: number, sound: Sound): Promise<void> {
  return keepSecond(store, keyOf(of), n, sound);
}

/** What was recorded is the child's word now, in place of what they said of the same thing before. */
export function finishRecording(store: Store, of: RecordingOf): Promise<void> {
  return finish(store, keyOf(of));
}

/** What a battery or a closed tab has cut off is kept, as far as it came. */
export async function finishRecordings(store: Store): Promise<void> {
  for (const key of await openTakes(store, 'recording')) await finish(store, key);
}

function finish(store: Store, key: string): Promise<void> {
  const of = ofKey(key);
  return finishTake(store, key, draftTables, async (desk, told) => {
    const supersedes = recordingsOf(await saidOf(desk, of), of).map(({ stamp }) => stamp);
    await desk.append({
      kind: 'recording',
      ...of,
      ...told,
      ...(supersedes.length > 0 && { supersedes }),
    });
  });
}

/** The child does not want it kept. */
export async function takeRecordingAway(
  store: Store,
  { unit, pupil, task, stamp }: Pick<Recording, 'unit' | 'pupil' | 'task' | 'stamp'>,
): Promise<void> {
  await write(store, draftTables, (desk) =>
    desk.append({ kind: 'withdrawal', unit, pupil, task, supersedes: [stamp] }),
  );
}

function keyOf({ pupil, unit, task, is, version, target = '' as TargetId }: RecordingOf): string {
  return ['recording', pupil, unit, task, is, version, target].join('/');
}

function ofKey(key: string): RecordingOf {
  const [, pupil, unit, task, is, version, target] = key.split('/');
  return {
    pupil: pupil as PupilId,
    unit: unit as UnitId,
    task: task as TaskId,
    is: is as SoundOf,
    version: Number(version),
    ...(target && { target: target as TargetId }),
  };
}
