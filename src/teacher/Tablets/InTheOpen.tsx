import { useState } from 'preact/hooks';
import type { HandoverReport } from '../../schema/handover.ts';
import { openAddressIn } from '../../schema/inTheOpen.ts';
import { inTheOpen, sendInTheOpenTo, sendNothingInTheOpen } from '../../store/inTheOpen.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { changes } from './changes.ts';

interface Props {
  store: Store;
  report: HandoverReport | undefined;
}

/** Readable copies for another system: off until an adult has typed that they know what that means. */
export function InTheOpen({ store, report }: Props) {
  const [choosing, setChoosing] = useState(false);
  const read = useLive(() => live(async () => [await inTheOpen(store)]), [store]);
  if (!read) return null;
  const [chosen] = read;
  return (
    <section class="in-the-open" aria-labelledby="in-the-open">
      <h2 id="in-the-open">Readable copies</h2>
      {chosen ? (
        <Notice
          title={`${changes(chosen.changes)} sent in the open to ${chosen.address}`}
          actions={
            <Button
              onClick={async () => {
                setChoosing(false);
                await sendNothingInTheOpen(store);
              }}
            >
              Stop sending in the open
            </Button>
          }
        >
          <p>
            {report?.inTheOpen?.trouble
              ? 'The last try did not get through. It is tried again with the next Send home.'
              : 'What is new goes there with each Send home.'}{' '}
            It is not home, and what was sent cannot be called back.
          </p>
        </Notice>
      ) : choosing ? (
        <ChooseOpen store={store} leave={() => setChoosing(false)} />
      ) : (
        <>
          <p>
            Everything that leaves this tablet is sealed. If the school’s own system is to read it, that has
            to be switched on here.
          </p>
          <div>
            <Button onClick={() => setChoosing(true)}>What that would mean</Button>
          </div>
        </>
      )}
    </section>
  );
}

const understood = 'I understand';

function ChooseOpen({ store, leave }: { store: Store; leave: () => void }) {
  const words = useWords();
  const [address, setAddress] = useState('');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<{ address?: string; typed?: string }>({});
  const choose = async (event: Event) => {
    event.preventDefault();
    const to = openAddressIn(address);
    const isTyped = typed.trim().toLowerCase() === understood.toLowerCase();
    if (to && isTyped) return sendInTheOpenTo(store, to);
    setWrong({
      ...(!to && { address: 'That is not an address that begins with https://' }),
      ...(!isTyped && { typed: `Type the words ${understood} to go on, or leave it as it is.` }),
    });
  };
  return (
    <form class="in-the-open-choose" onSubmit={choose} noValidate>
      <p>With each Send home, this tablet would send to that address, for anybody there to read:</p>
      <ul>
        <li>{words.say('every {pupil}’s names and the rest of the {class} list')}</li>
        <li>{words.say('every judgement, support flag and typed {draft}, with who made it and when')}</li>
        <li>{words.say('{units}, {tasks}, groups, {adults}’ names and the school’s settings')}</li>
        <li>from the first day on, and from every tablet that this one hears of</li>
      </ul>
      <p>
        {words.say(
          'Whoever runs that system can read it, keep it and pass it on. Erasing {a pupil} in Redraft does not reach it. It does not count as home. Keys, PINs and photos are not sent.',
        )}
      </p>
      <Field
        label="Address of the system"
        type="url"
        inputMode="url"
        autoComplete="off"
        value={address}
        error={wrong.address}
        onInput={(event) => setAddress(event.currentTarget.value)}
      />
      <Field
        label={`Type “${understood}”`}
        autoComplete="off"
        value={typed}
        error={wrong.typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <div class="set-up-home-act">
        <Button kind="alarm" type="submit">
          Send readable copies
        </Button>
        <Button kind="quiet" onClick={leave}>
          Leave everything sealed
        </Button>
      </div>
    </form>
  );
}
