import { ImagePlus, Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { openDarkroom } from '../../device/photos/darkroom.ts';
import { type Exemplar, longestExemplar } from '../../schema/exemplar.ts';
import type { TargetId } from '../../schema/ids.ts';
import { addExemplar, putAwayExemplar } from '../../store/commands/exemplar.ts';
import { exemplarsOf } from '../../store/exemplarQueries.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Labelled } from '../../ui/Field.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { photoWords } from '../Capture/photoWords.ts';
import { ExemplarList } from './ExemplarList.tsx';

/** What the target looks like at each depth: read here, added here, and one tap away while a piece is marked. */
export function ExemplarsPart({ store, target }: { store: Store; target: TargetId }) {
  const act = useAct();
  const { say } = useWords();
  const exemplars = useLive(() => live(async () => exemplarsOf(store, [target])), [store, target]);
  const [adding, setAdding] = useState(false);
  return (
    <section class="target-part" aria-labelledby="exemplars">
      <h2 id="exemplars">What it looks like</h2>
      {exemplars?.length === 0 && (
        <p class="soft">
          {say('Nothing yet. What you add here is one tap away when {a piece} is marked for this {target}.')}
        </p>
      )}
      {exemplars && (
        <ExemplarList
          store={store}
          exemplars={exemplars}
          after={({ id }) => (
            <Button kind="quiet" class="no-print" onClick={() => act(() => putAwayExemplar(store, id))}>
              Put away
            </Button>
          )}
        />
      )}
      {adding ? (
        <AddExemplar store={store} target={target} close={() => setAdding(false)} />
      ) : (
        <p class="no-print">
          <Button icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
            Add an example
          </Button>
        </p>
      )}
    </section>
  );
}

function AddExemplar({ store, target, close }: { store: Store; target: TargetId; close: () => void }) {
  const act = useAct();
  const words = useWords();
  const [depth, setDepth] = useState<Exemplar['depth']>('expected');
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState('');
  const keep = async (more: Partial<Parameters<typeof addExemplar>[1]>) => {
    if (await act(() => addExemplar(store, { target, depth, ...more }))) close();
  };
  const take = async (file: File) => {
    setTrouble('');
    const room = openDarkroom();
    const photo = await room.develop({ picture: file });
    room.close();
    if ('trouble' in photo) setTrouble(`${file.name}: ${photoWords[photo.trouble]}`);
    else await keep({ photo: { type: photo.type, bytes: photo.page } });
  };
  return (
    <div class="add-exemplar no-print">
      <Labelled label="Depth">
        {(id) => (
          <select
            id={id}
            value={depth}
            onChange={(event) => setDepth(event.currentTarget.value as Exemplar['depth'])}
          >
            {(['towards', 'expected', 'greater'] as const).map((each) => (
              <option key={each} value={each}>
                {words.depth[each]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label="A sentence or two that shows it">
        {(id) => (
          <textarea
            id={id}
            rows={3}
            maxLength={longestExemplar}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Labelled>
      <p class="add-exemplar-ways">
        <Button kind="main" disabled={text.trim() === ''} onClick={() => keep({ text: text.trim() })}>
          Keep the words
        </Button>
        <label class="button add-exemplar-photo">
          <ImagePlus aria-hidden="true" /> Or choose a photo
          <input
            type="file"
            accept="image/*"
            class="unseen"
            onChange={async (event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              if (file) await take(file);
              input.value = '';
            }}
          />
        </label>
        <Button kind="quiet" onClick={close}>
          Leave it
        </Button>
      </p>
      {trouble && <p role="alert">{trouble}</p>}
      <p class="soft small">
        {words.say(
          'Choose a page without a name on it: an example is the school’s, and stays when {a pupil} leaves or is erased.',
        )}
      </p>
    </div>
  );
}
