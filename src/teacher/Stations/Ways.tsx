import { useState } from 'preact/hooks';
import { type Partners, partnersOf } from '../../rules/partners.ts';
import { setCritiqueWays } from '../../store/commands/station.ts';
import type { ClassRow, FaceRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/useWords.ts';
import { Choice } from '../Policy/Choice.tsx';
import { PartnersDialog } from './PartnersDialog.tsx';

interface Props {
  store: Store;
  room: ClassRow;
  faces: readonly FaceRow[];
}

/** How a class critiques. What is waiting already keeps waiting. */
export function Ways({ store, room, faces }: Props) {
  const act = useAct();
  const words = useWords();
  const [isPairing, setPairing] = useState(false);
  const set = partnersSaid(room.partners, faces);
  return (
    <section class="stations" aria-labelledby="stations-ways">
      <h2 id="stations-ways">{words.say('How {pupils} critique')}</h2>
      <Choice
        question={words.say('Does {an adult} look first?')}
        hint={words.say('The sentences are built from stems, and none of those is unkind.')}
        options={[
          { value: 'none', label: 'No, the author reads it at once' },
          { value: 'first', label: 'Yes, each waits until I let it through' },
        ]}
        value={room.glance ?? 'none'}
        change={(glance) => act(() => setCritiqueWays(store, room.id, { glance }))}
      />
      <Choice
        question="Are names shown?"
        options={[
          { value: 'named', label: 'Yes' },
          { value: 'unnamed', label: 'No, it comes from “a friend”' },
        ]}
        value={room.critics ?? 'named'}
        change={(critics) => act(() => setCritiqueWays(store, room.id, { critics }))}
      />
      <div class="stations-pairs">
        <p>
          <strong>Who helps whom?</strong>{' '}
          {set === 0
            ? words.say('The {station} chooses: somebody new each time, and everybody as often.')
            : words.say('{n pupil} have a partner whom you chose; the {station} chooses for the others.', {
                n: set,
              })}
        </p>
        <Button onClick={() => setPairing(true)}>Choose partners</Button>
      </div>
      {isPairing && (
        <PartnersDialog
          faces={faces}
          partners={room.partners ?? 'app'}
          set={(partners) => act(() => setCritiqueWays(store, room.id, { partners }))}
          close={() => setPairing(false)}
        />
      )}
    </section>
  );
}

/** How many of those who are here have a partner who is here too. */
function partnersSaid(partners: Partners | undefined, faces: readonly FaceRow[]): number {
  const here = new Set(faces.map(({ id }) => id));
  return faces.filter(({ id }) => partnersOf(id, partners).some((other) => here.has(other))).length;
}
