import type { PupilId } from '../../schema/ids.ts';
import type { Like, Likes } from '../../schema/likes.ts';
import type { FacePicture } from '../../schema/pictures.ts';
import { putFields } from '../putFields.ts';
import type { Store } from '../store.ts';
import { recordTables, write } from '../write.ts';

/** How a child likes one thing; the others stay as they are. */
export async function setLike(store: Store, pupil: PupilId, like: Like, is: string): Promise<void> {
  await write(store, recordTables, async (desk) => {
    await desk.records.face.want([pupil]);
    const { likes } = (desk.records.face.get(pupil) ?? {}) as { likes?: Likes };
    await putFields(desk, 'face', pupil, { likes: { ...likes, [like]: is } });
  });
}

/** The picture that a child wants to be found by. */
export async function choosePicture(store: Store, pupil: PupilId, picture: FacePicture): Promise<void> {
  await write(store, recordTables, (desk) => putFields(desk, 'face', pupil, { picture }));
}
