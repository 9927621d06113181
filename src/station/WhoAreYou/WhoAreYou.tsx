import { BookHeart, IdCard } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { shownNames } from '../../rules/names.ts';
import type { ClassId, PupilId } from '../../schema/ids.ts';
import { live } from '../../store/live.ts';
import { classesOf, facesOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Picture } from '../../ui/Picture.tsx';
import { useLive } from '../../ui/useLive.ts';
import { Drawing } from '../drawings/Drawing.tsx';
import { drawingsFor } from '../drawings/drawingsFor.ts';
import { useStationWords } from '../words.ts';
import './WhoAreYou.css';

/** Every child of the class by picture and name. Nothing of anybody's work is here. */
export function WhoAreYou({
  store,
  of,
  who,
  choose,
  card,
  exhibitions,
  visit,
}: {
  store: Store;
  /** The one class whose tablet it is; a station has every class. */
  of: ClassId | undefined;
  /** Whom the teacher has put at this station. */
  who: readonly PupilId[] | 'all';
  choose: (pupil: PupilId) => void;
  /** Where cards were made. */
  card: (() => void) | undefined;
  /** The classes whose polished pieces somebody who came to see them can read here. */
  exhibitions: readonly ClassId[];
  visit: (of: ClassId) => void;
}) {
  const stationWords = useStationWords();
  const words = stationWords.who;
  const [chosen, setChosen] = useState<ClassId>();
  const every = useLive(() => live(() => classesOf(store)), [store]);
  const classes = of ? every?.filter(({ id }) => id === of) : every;
  const classId = chosen ?? classes?.[0]?.id;
  const all = useLive(() => live(async () => (classId ? facesOf(store, classId) : [])), [store, classId]);
  if (!classes || !all) return <main class="station-main" aria-busy="true" />;
  // Whoever was set for another class, or has left since, must not leave everybody else before an empty screen.
  const chosenOnes = who === 'all' ? all : all.filter(({ id }) => who.includes(id));
  const faces = chosenOnes.length > 0 ? chosenOnes : all;
  const drawn = drawingsFor(classes.map(({ name }) => ({ text: name })));
  const names = shownNames(all.map(({ id, given, initial = '' }) => ({ id, given, family: initial })));
  return (
    <main class="station-main" id="main">
      <div class="station-head">
        <h1>{words.title}</h1>
        {classId && exhibitions.includes(classId) && (
          <Button icon={<BookHeart aria-hidden="true" />} onClick={() => visit(classId)}>
            {words.visit}
          </Button>
        )}
        {card && (
          <Button icon={<IdCard aria-hidden="true" />} onClick={card}>
            {stationWords.card.open}
          </Button>
        )}
      </div>
      {classes.length > 1 && (
        <fieldset class="who-classes">
          <legend class="unseen">{words.classes}</legend>
          {classes.map(({ id, name }) => (
            <button
              type="button"
              key={id}
              class="who-class"
              aria-pressed={id === classId}
              onClick={() => setChosen(id)}
            >
              <Drawing of={drawn.get(name)} size={28} />
              {name}
            </button>
          ))}
        </fieldset>
      )}
      {faces.length === 0 ? (
        <p>{words.nobody}</p>
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
      {faces.length < all.length && <p class="soft">{words.restHelp}</p>}
    </main>
  );
}
