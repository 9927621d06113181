import type { PupilId } from '../../schema/ids.ts';
import { pupilOnSticker } from '../../schema/sticker.ts';

/** How a burst goes: by the stickers alone, or to one pupil after the other. */
export type Way = 'order' | 'sticker';

/**
 * Whose page a picture is. A sticker says it, whoever was meant; two children's stickers, or one of a child who is
 * not in this class, say that somebody has to look. Undefined is the tray.
 */
export function whosePage(
  codes: readonly string[],
  meant: PupilId | undefined,
  inClass: (pupil: PupilId) => PupilId | undefined,
): PupilId | undefined {
  const read = codes.flatMap((code) => pupilOnSticker(code) ?? []);
  if (read.length === 0) return meant;
  const [one, another] = new Set(read.map(inClass));
  return another === undefined ? one : undefined;
}

/** Who is next in the register, without those who are away. Undefined after the last. */
export function nextAfter(
  pupils: readonly PupilId[],
  pupil: PupilId,
  isAway: (pupil: PupilId) => boolean,
): PupilId | undefined {
  return pupils.slice(pupils.indexOf(pupil) + 1).find((id) => !isAway(id));
}

/** Where to begin: the first who is there and has no page yet. */
export function beginWith(
  pupils: readonly PupilId[],
  isDone: (pupil: PupilId) => boolean,
): PupilId | undefined {
  return pupils.find((id) => !isDone(id));
}
