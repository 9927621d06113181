import { useEffect, useRef, useState } from 'preact/hooks';
import { type Darkroom, openDarkroom, type PhotoTrouble } from '../../device/photos/darkroom.ts';
import type { Developed } from '../../device/photos/develop.ts';
import type { Page } from '../../schema/event.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { Photo } from '../../store/commands/keepPage.ts';
import { filePage, replacePage } from '../../store/commands/pages.ts';
import { putInTray, type TrayAt } from '../../store/commands/tray.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { whosePage } from './whose.ts';

/** Where the last photo went; said when it is kept, and not before. */
export type Kept = { n: number } & Where;
type Where = { in: 'piece'; pupil: PupilId } | { in: 'tray' };

/** `name` is the file's, where it was one. */
export interface NotTaken {
  name: string | undefined;
  trouble: PhotoTrouble;
}

export interface Burst {
  /** Photos that are not kept yet. */
  waiting: number;
  kept: Kept | undefined;
  notTaken: NotTaken[];
  forget: () => void;
  /** Where the photo is kept; undefined when it is not. */
  take: (picture: ImageBitmap | File, at: TrayAt, meant: PupilId | undefined) => Promise<Where | undefined>;
  /** The same page once more. */
  takeAgain: (picture: ImageBitmap | File, page: Page) => Promise<Where | undefined>;
}

/** Photos on their way: worked on one at a time, filed in the order in which they were taken. */
export function useBurst(store: Store, inClass: (pupil: PupilId) => PupilId | undefined): Burst {
  const act = useAct();
  const room = useRef<Darkroom>(undefined);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const [waiting, setWaiting] = useState(0);
  const [kept, setKept] = useState<Kept>();
  const [notTaken, setNotTaken] = useState<NotTaken[]>([]);
  useEffect(() => () => room.current?.close(), []);

  const through = async (
    picture: ImageBitmap | File,
    keep: (photo: Developed) => Promise<Where | undefined>,
  ) => {
    room.current ??= openDarkroom();
    setWaiting((n) => n + 1);
    const developing = room.current.develop({ picture, codes: true });
    const keeping = line.current.then(async () => {
      const photo = await developing;
      return { photo, where: 'trouble' in photo ? undefined : await keep(photo) };
    });
    line.current = keeping;
    const { photo, where } = await keeping;
    setWaiting((n) => n - 1);
    if ('trouble' in photo) {
      const name = picture instanceof File ? picture.name : undefined;
      setNotTaken((before) => [...before, { name, trouble: photo.trouble }]);
    }
    if (where) setKept((last) => ({ n: (last?.n ?? 0) + 1, ...where }));
    return where;
  };
  const take: Burst['take'] = (picture, at, meant) =>
    through(picture, async (photo) => {
      const pupil = whosePage(photo.codes, meant, inClass);
      const isKept = await act(() =>
        pupil ? filePage(store, { ...at, pupil }, photoOf(photo)) : putInTray(store, at, photoOf(photo)),
      );
      if (!isKept) return undefined;
      return pupil ? { in: 'piece', pupil } : { in: 'tray' };
    });
  const takeAgain: Burst['takeAgain'] = (picture, page) =>
    through(picture, async (photo) => {
      const isKept = await act(() => replacePage(store, page, photoOf(photo)));
      return isKept ? { in: 'piece', pupil: page.pupil } : undefined;
    });
  return { waiting, kept, notTaken, forget: () => setNotTaken([]), take, takeAgain };
}

function photoOf({ type, page, thumbnail }: Developed): Photo {
  return { type, page, thumbnail };
}
