import { IdCard, Printer, RotateCcw } from 'lucide-preact';
import { shownNames } from '../../rules/names.ts';
import { cardText } from '../../schema/card.ts';
import type { ClassId, PupilId } from '../../schema/ids.ts';
import { giveCards, giveNewCode } from '../../store/commands/face.ts';
import { live } from '../../store/live.ts';
import { classesOf, facesOf, pupilsOf } from '../../store/queries.ts';
import type { FaceRow } from '../../store/rows.ts';
import { everyStationSays } from '../../store/stationQueries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Picture } from '../../ui/Picture.tsx';
import { paths } from '../../ui/paths.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import { Empty, Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { AdultPictures } from './AdultPictures.tsx';
import { PictureRow } from './PictureRow.tsx';
import './Codes.css';

/** Every child's face and three pictures, for the adult to look up, print, and make anew. */
export function Codes({ store, classId }: { store: Store; classId: ClassId }) {
  const words = useWords();
  const act = useAct();
  const read = useLive(
    () =>
      live(async () => ({
        classes: await classesOf(store),
        faces: await facesOf(store, classId),
        names: shownNames(await pupilsOf(store, classId)),
        every: await everyStationSays(store),
      })),
    [store, classId],
  );
  if (!read) return <main class="screen" id="main" aria-busy="true" />;
  const { classes, faces, names, every } = read;
  const without = faces.filter(({ card = 'none' }) => card === 'none');
  const room = classes.find(({ id }) => id === classId);
  return (
    <Screen
      wide
      title="Picture codes"
      over={room?.name}
      back={{ href: paths.class(classId), label: room?.name ?? words.say('{Class}') }}
      actions={
        faces.length > 0 && (
          <Button icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
            Print
          </Button>
        )
      }
    >
      {faces.length === 0 ? (
        <Empty title={words.say('No {pupils} yet')}>
          <p>{words.say('Bring in the {class} list first. Every {pupil} then gets three pictures.')}</p>
        </Empty>
      ) : (
        <>
          <p class="soft codes-help no-print">
            {words.say(
              'At {a station} a child taps their face, then these three pictures in order. Print them, cut them out and keep a copy.',
            )}
          </p>
          {without.length > 0 && (
            <div class="codes-make no-print">
              <p class="soft codes-help">
                For a child who cannot remember pictures there is a card to hold up to the camera.
              </p>
              <Button
                icon={<IdCard aria-hidden="true" />}
                onClick={() => act(() => giveCards(store, idsOf(without)))}
              >
                {without.length === faces.length
                  ? 'Make cards for everybody'
                  : words.say('Make {n} missing cards', { n: without.length })}
              </Button>
            </div>
          )}
          <ul class="codes">
            {faces.map((face) => (
              <CodeCard
                key={face.id}
                store={store}
                face={face}
                name={names.get(face.id)?.short ?? face.given}
              />
            ))}
          </ul>
          <AdultPictures store={store} code={every.adultCode} />
        </>
      )}
    </Screen>
  );
}

function idsOf(faces: readonly FaceRow[]): PupilId[] {
  return faces.map(({ id }) => id);
}

function CodeCard({ store, face, name }: { store: Store; face: FaceRow; name: string }) {
  const act = useAct();
  return (
    <li class="code-card">
      <p class="code-card-name">
        <Picture of={face.picture} size={28} />
        {name}
      </p>
      <PictureRow pictures={face.code ?? []} />
      {face.card && face.card !== 'none' && (
        <div class="code-card-qr">
          <QrCode text={cardText(face.card)} label={`Card of ${name}`} firm />
        </div>
      )}
      <div class="no-print code-card-new">
        <Button
          kind="quiet"
          icon={<RotateCcw aria-hidden="true" />}
          aria-label={`New pictures for ${name}`}
          onClick={() => act(() => giveNewCode(store, face.id))}
        >
          New pictures
        </Button>
        {face.card && face.card !== 'none' && (
          <Button
            kind="quiet"
            icon={<RotateCcw aria-hidden="true" />}
            aria-label={`New card for ${name}`}
            onClick={() => act(() => giveCards(store, [face.id]))}
          >
            New card
          </Button>
        )}
      </div>
    </li>
  );
}
