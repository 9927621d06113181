import { useState } from 'preact/hooks';
import { shownNames } from '../../rules/names.ts';
import type { ClassId, PupilId } from '../../schema/ids.ts';
import { live } from '../../store/live.ts';
import { classesOf, facesOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { Picture } from '../../ui/Picture.tsx';
import { useLive } from '../../ui/useLive.ts';
import './WhoAreYou.css';

/** Every child of the class by picture and name. Nothing of anybody's work is here. */
export function WhoAreYou({ store, choose }: { store: Store; choose: (pupil: PupilId) => void }) {
  const [chosen, setChosen] = useState<ClassId>();
  const classes = useLive(() => live(() => classesOf(store)), [store]);
  const classId = chosen ?? classes?.[0]?.id;
  const faces = useLive(() => live(async () => (classId ? facesOf(store, classId) : [])), [store, classId]);
  if (!classes || !faces) return <main class="station-main" aria-busy="true" />;
  const names = shownNames(faces.map(({ id, given, initial = '' }) => ({ id, given, family: initial })));
  return (
    <main class="station-main" id="main">
      <h1>Who are you?</h1>
      {classes.length > 1 && (
        <fieldset class="who-classes">
          <legend class="unseen">Class</legend>
          {classes.map(({ id, name }) => (
            <button
              type="button"
              key={id}
              class="who-class"
              aria-pressed={id === classId}
              onClick={() => setChosen(id)}
            >
              {name}
            </button>
          ))}
        </fieldset>
      )}
      {faces.length === 0 ? (
        <p>No children are here yet. Ask your teacher to press Send home on both tablets.</p>
      ) : (
        <ul class="who-faces">
          {faces.map(({ id, picture }) => (
            <li key={id}>
              <button type="button" class="who-face" onClick={() => choose(id)}>
                <Picture of={picture} size={44} />
                <span>{names.get(id)?.short}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
