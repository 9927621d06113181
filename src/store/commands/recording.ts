import { recordingsOf } from '../../rules/recordings.ts';
import type { Recording } from '../../schema/childEvents.ts';
import type { AnyEvent } from '../../schema/event.ts';
import type { PupilId, TargetId, TaskId, UnitId } from '../../schema/ids.ts';
import type { SoundOf } from '../../schema/words.ts';
import { attachmentTables, cutUp, layBeside } from '../attachments.ts';
import type { Store } from '../store.ts';
import { keepSecond, openTakes, type Sound, takeUp, wholeTake } from '../takes.ts';
import { draftTables, write } from '../write.ts';
import { type OfPiece, saidOf } from './child.ts';

/** What a child says aloud, and of which piece. */
export interface RecordingOf extends OfPiece {
  is: SoundOf;
  version: number;
  target?: TargetId;
}

const recordingTables = [...draftTables, ...attachmentTables, 'takes'] as const;

export function recordSecond(store: Store, of: RecordingOf, n: number, sound: Sound): Promise<void> {
  return keepSecond(store, keyOf(of), n, sound);
}

/** What was recorded is the child's word now, in place of what they said of the same thing before. */
export function finishRecording(store: Store, of: RecordingOf): Promise<void> {
  return finish(store, keyOf(of));
}

/** What a battery or a closed tab has cut off is kept, as far as it came. */
export async function finishRecordings(store: Store): Promise<void> {
  const keys = (await openTakes(store)).filter((key) => key.startsWith('recording/'));
  for (const key of keys) await finish(store, key);
}

async function finish(store: Store, key: string): Promise<void> {
  const take = await wholeTake(store, key);
  if (!take) return;
  const { attachment: sound, ...cut } = await cutUp(store, take.bytes, take.type);
  const of = ofKey(key);
  await write(store, recordingTables, async (desk) => {
    if (!(await takeUp(desk, take))) return;
    const supersedes = recordingsOf(await saidOf(desk, of), of).map(({ stamp }) => stamp);
    await desk.append({
      kind: 'recording',
      ...of,
      sound,
      seconds: Math.min(take.seconds, 600),
      ...(supersedes.length > 0 && { supersedes }),
    });
    await layBeside(desk, desk.events.at(-1) as AnyEvent, [{ attachment: sound, ...cut }]);
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
