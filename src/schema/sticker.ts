// What the code on a book sticker says: whose book it is, by the pupil's own id, which is random and stands for
// nothing outside this school's tablets. So every sticker is right on every tablet from the start, for ever, and after
// the child is erased it is nobody's. Capital letters and figures make the coarsest code.
import { PupilId } from './ids.ts';

const mark = 'REDRAFT/';

export function stickerText(id: PupilId): string {
  return mark + id.toUpperCase();
}

/** Undefined for any other code, such as a worksheet's. */
export function pupilOnSticker(text: string): PupilId | undefined {
  if (!text.startsWith(mark)) return undefined;
  const read = PupilId.safeParse(text.slice(mark.length).toLowerCase());
  return read.success ? read.data : undefined;
}
