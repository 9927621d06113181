import { useRef, useState } from 'preact/hooks';
import type { ShownName } from '../../rules/names.ts';
import type { Page } from '../../schema/event.ts';
import type { PupilId } from '../../schema/ids.ts';
import { setPieceFlag } from '../../store/commands/mark.ts';
import type { TrayRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { paths } from '../../ui/paths.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useWords } from '../../ui/useWords.ts';
import { CameraView } from './CameraView.tsx';
import { type CaptureRoom, inClass, isAway, isDone, readingOf, versionsOf } from './captureRoom.ts';
import { PageDialog } from './PageDialog.tsx';
import { ReadOut } from './ReadOut.tsx';
import { Register } from './Register.tsx';
import { ShotNotes } from './ShotNotes.tsx';
import { Tray } from './Tray.tsx';
import { TrayDialog } from './TrayDialog.tsx';
import { useBurst } from './useBurst.ts';
import { WayChoice } from './WayChoice.tsx';
import { beginWith, nextAfter, type Way } from './whose.ts';
import './Capture.css';

interface Props {
  store: Store;
  room: CaptureRoom;
  names: Map<PupilId, ShownName>;
  title: string;
}

/** The camera, whose page is next, and what there is of everybody. */
export function Shoot({ store, room, names, title }: Props) {
  const act = useAct();
  const { say } = useWords();
  const { unit, task } = room;
  const ids = room.pupils.map(({ id }) => id);
  const [version, setVersion] = useState(1);
  const [way, setWay] = useState<Way>('order');
  const [next, setNext] = useState(() => beginWith(ids, (id) => isDone(room, id, 1)));
  const [open, setOpen] = useState<{ page: Page } | { tray: TrayRow } | { reader: PupilId }>();
  const [again, setAgain] = useState<Page>();
  const burst = useBurst(store, (pupil) => inClass(room, pupil));
  const after = (pupil: PupilId) => nextAfter(ids, pupil, (id) => isAway(room, id));
  const newest = useRef(next);
  newest.current = next;

  const take = async (picture: ImageBitmap | File, meant: PupilId | undefined) => {
    const where = await burst.take(picture, { unit: unit.id, task: task.id, version }, meant);
    // It was not kept, or is another child's by its sticker: the one who was meant is still without a page.
    if (meant && (where?.in !== 'piece' || where.pupil !== meant)) setNext(meant);
  };
  /** The pupil moves on with the tap, so that the next tap is never one too early. */
  const takeNext = async (picture: ImageBitmap | File) => {
    if (again) {
      setAgain(undefined);
      if (!(await burst.takeAgain(picture, again))) setAgain(again);
      return;
    }
    const meant = way === 'order' ? newest.current : undefined;
    if (meant) {
      newest.current = after(meant);
      setNext(newest.current);
    }
    await take(picture, meant);
  };
  const takeFiles = async (files: readonly File[]) => {
    for (const file of files) await takeNext(file);
  };
  const lastOne = burst.kept?.in === 'piece' ? burst.kept.pupil : undefined;
  const seen = (pupil: PupilId) => {
    const at = { unit: unit.id, task: task.id, taskKind: task.kind, pupil, schoolYear: unit.schoolYear };
    setNext(after(pupil));
    return act(() => setPieceFlag(store, at, 'seen', 'in-book'));
  };
  const isInOrder = way === 'order' && !again;
  const whose = again
    ? { again: names.get(again.pupil) }
    : isInOrder
      ? { next: next && names.get(next) }
      : 'sticker';
  const more =
    lastOne && !again
      ? { name: names.get(lastOne)?.short ?? '', take: (picture: ImageBitmap) => take(picture, lastOne) }
      : undefined;
  return (
    <Screen
      wide
      title="Photograph pages"
      over={`${unit.title} · ${title}`}
      back={{ href: paths.unit(unit.id), label: say('{Unit}') }}
      actions={
        <WayChoice
          way={way}
          setWay={setWay}
          versions={versionsOf(room)}
          version={version}
          setVersion={(n) => {
            setVersion(n);
            setNext(beginWith(ids, (id) => isDone(room, id, n)));
          }}
        />
      }
    >
      <div class="capture">
        <div class="capture-shoot">
          <CameraView
            whose={whose}
            takeNext={takeNext}
            takeFiles={takeFiles}
            more={more}
            leave={again && (() => setAgain(undefined))}
            skip={isInOrder && next ? () => setNext(after(next)) : undefined}
            seen={isInOrder && next ? () => seen(next) : undefined}
            readOut={isInOrder && next ? () => setOpen({ reader: next }) : undefined}
          />
          <ShotNotes burst={burst} names={names} />
        </div>
        <div class="capture-class">
          <Tray store={store} rows={room.tray} open={(tray) => setOpen({ tray })} />
          <Register
            store={store}
            room={room}
            names={names}
            version={version}
            next={way === 'order' ? next : undefined}
            choose={(id) => {
              setWay('order');
              setNext(id);
            }}
            open={(page) => setOpen({ page })}
          />
        </div>
      </div>
      {open && 'tray' in open && (
        <TrayDialog
          store={store}
          row={open.tray}
          pupils={room.pupils}
          names={names}
          close={() => setOpen(undefined)}
        />
      )}
      {open && 'reader' in open && (
        <ReadOut
          store={store}
          of={{ unit: unit.id, task: task.id, pupil: open.reader, version }}
          name={names.get(open.reader)?.short ?? ''}
          held={readingOf(room, open.reader, version)}
          close={() => setOpen(undefined)}
        />
      )}
      {open && 'page' in open && (
        <PageDialog
          store={store}
          page={open.page}
          again={() => {
            setOpen(undefined);
            setAgain(open.page);
          }}
          pupils={room.pupils}
          names={names}
          close={() => setOpen(undefined)}
        />
      )}
    </Screen>
  );
}
