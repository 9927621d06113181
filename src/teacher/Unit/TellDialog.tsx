import { takeOffStations, tellWhere } from '../../store/commands/tell.ts';
import { live } from '../../store/live.ts';
import type { FaceRow, UnitRow } from '../../store/rows.ts';
import { classYear } from '../../store/standingQueries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useLoaded } from '../../ui/useLoaded.ts';
import { useWords } from '../../ui/useWords.ts';
import type { ListedPupil } from '../Class/listedPupils.ts';
import { genreNames } from '../genreName.ts';
import { shortTarget } from '../targetWords.ts';
import type { UnitRoom } from './readUnit.ts';
import { toTell } from './toTell.ts';

interface Props {
  store: Store;
  room: UnitRoom;
  unit: UnitRow;
  listed: ListedPupil[];
  close: () => void;
}

/** Every sentence that a child would read, before one tap puts them all on the stations. */
export function TellDialog({ store, room, unit, listed, close }: Props) {
  const act = useAct();
  const words = useWords();
  const genres = useLoaded(genreNames, []);
  const read = useLive(
    () => live(async () => readTold(store, unit, listed)),
    [store, unit.id, unit.class, listed],
  );
  const ids = listed.map(({ id }) => id);
  const told = read?.faces.filter((face) => face.told && face.told !== 'none') ?? [];
  const wanted = read && genres ? toTell(unit, ids, read.year, room.inForce.policy, { genres, words }) : [];
  const wordings = new Map(unit.focus.map(({ target, pupil }) => [target, shortTarget(pupil)]));
  const done = async (work: () => Promise<void>) => {
    if (await act(work)) close();
  };
  return (
    <Dialog
      title="Tell the children where they are"
      onClose={close}
      actions={
        <>
          <Button
            kind="main"
            disabled={wanted.length === 0}
            onClick={() => done(() => tellWhere(store, wanted))}
          >
            {words.say('Put it on the {stations}')}
          </Button>
          {told.length > 0 && (
            <Button onClick={() => done(() => takeOffStations(store, ids))}>Take it off</Button>
          )}
          <Button kind="quiet" onClick={close}>
            Not now
          </Button>
        </>
      }
    >
      <p>
        {words.say(
          'After the next handover each child reads these sentences on their own page at {a station}: no {level} and no number. They stay as they are until you put new ones there, or take them off.',
        )}
      </p>
      <ul class="tell-lines">
        {wanted.map(({ pupil, lines }) => (
          <li key={pupil}>
            <strong>{listed.find(({ id }) => id === pupil)?.name}</strong>
            {lines.map(({ target, says, mayHelp }) => (
              <p key={target}>
                <span class="soft">{wordings.get(target)}:</span> {says}
                {mayHelp && <span class="soft"> May be asked for help, where the child is willing.</span>}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

async function readTold(store: Store, unit: UnitRow, listed: readonly ListedPupil[]) {
  const [year, faces] = await Promise.all([
    classYear(store, unit.class, unit.schoolYear),
    store.db.faces.bulkGet(listed.map(({ id }) => id)),
  ]);
  return { year, faces: faces.filter((face): face is FaceRow => face !== undefined) };
}
