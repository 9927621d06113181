import { Printer, RotateCcw } from 'lucide-preact';
import { shownNames } from '../../rules/names.ts';
import type { ClassId } from '../../schema/ids.ts';
import { giveNewCode } from '../../store/commands/face.ts';
import { live } from '../../store/live.ts';
import { classesOf, facesOf, pupilsOf } from '../../store/queries.ts';
import type { FaceRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Picture } from '../../ui/Picture.tsx';
import { paths } from '../../ui/paths.ts';
import { Empty, Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import './Codes.css';

/** Every child's face and three pictures, for the adult to look up, print, and make anew. */
export function Codes({ store, classId }: { store: Store; classId: ClassId }) {
  const words = useWords();
  const read = useLive(
    () =>
      live(async () => ({
        classes: await classesOf(store),
        faces: await facesOf(store, classId),
        names: shownNames(await pupilsOf(store, classId)),
      })),
    [store, classId],
  );
  if (!read) return <main class="screen" id="main" aria-busy="true" />;
  const { classes, faces, names } = read;
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
        </>
      )}
    </Screen>
  );
}

function CodeCard({ store, face, name }: { store: Store; face: FaceRow; name: string }) {
  const act = useAct();
  return (
    <li class="code-card">
      <p class="code-card-name">
        <Picture of={face.picture} size={28} />
        {name}
      </p>
      <ol class="code-card-pictures">
        {(face.code ?? []).map((picture, i) => (
          <li key={i}>
            <Picture of={picture} size={32} />
            <span>{picture}</span>
          </li>
        ))}
      </ol>
      <Button
        kind="quiet"
        class="no-print code-card-new"
        icon={<RotateCcw aria-hidden="true" />}
        aria-label={`New pictures for ${name}`}
        onClick={() => act(() => giveNewCode(store, face.id))}
      >
        New pictures
      </Button>
    </li>
  );
}
