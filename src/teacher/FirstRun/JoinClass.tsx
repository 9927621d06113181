import { useState } from 'preact/hooks';
import type { DeviceFacts } from '../../device/facts.ts';
import { setPin } from '../../device/pin.ts';
import { askToPersist } from '../../device/storageHealth.ts';
import type { HandoverDoor } from '../../schema/handover.ts';
import { readJoining } from '../../schema/joiningLink.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { FetchClass } from './FetchClass.tsx';
import { LinkStep } from './LinkStep.tsx';
import { linkProblem } from './linkProblem.ts';
import { NameStep } from './NameStep.tsx';
import { PinStep } from './PinStep.tsx';

/** "Join a class": the link, a name and a PIN; then the class is fetched. */
export function JoinClass({
  store,
  facts,
  door,
  code,
  back,
  done,
}: {
  store: Store;
  facts: DeviceFacts;
  door: HandoverDoor;
  code: string | undefined;
  back: () => void;
  done: () => void;
}) {
  const act = useAct();
  const [link, setLink] = useState(code ?? '');
  const [adult, setAdult] = useState('');
  const [busy, setBusy] = useState(false);
  const read = readJoining(link, store.wall.now());
  // A good link that came by the address needs no page of its own.
  const [first] = useState<'link' | 'adult'>(code && read.is === 'joining' ? 'adult' : 'link');
  const [page, setPage] = useState<'link' | 'adult' | 'pin' | 'fetch'>(first);
  const place = (step: number) => (first === 'link' ? `Step ${step} of 3` : `Step ${step - 1} of 2`);
  const school = read.is === 'joining' ? read.joining.school : '';
  const join = async (pin: string) => {
    setBusy(true);
    // Firefox answers when a person does, so nothing waits for it.
    void askToPersist();
    await act(async () => {
      await setPin(facts, store.random, pin);
      const answer = await door.join(link, { adult: adult.trim(), tablet: '' });
      setPage(answer.is === 'joined' || answer.is === 'renewed' ? 'fetch' : 'link');
    });
    setBusy(false);
  };
  if (page === 'fetch') return <FetchClass school={school} door={door} done={done} />;
  if (page === 'pin')
    return <PinStep place={place(3)} action="Join" busy={busy} back={() => setPage('adult')} go={join} />;
  if (page === 'adult')
    return (
      <NameStep
        title={school ? `Joining ${school}` : 'You'}
        label="Your name"
        hint="As the children say it, such as Miss Okafor."
        missing="Type your name."
        place={place(2)}
        value={adult}
        change={setAdult}
        back={first === 'link' ? () => setPage('link') : back}
        go={() => setPage('pin')}
      />
    );
  return (
    <LinkStep
      value={link}
      problem={linkProblem(read, link)}
      change={setLink}
      back={back}
      go={() => setPage('adult')}
    />
  );
}
