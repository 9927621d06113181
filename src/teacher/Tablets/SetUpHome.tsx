import { useState } from 'preact/hooks';
import type { HandoverDoor } from '../../schema/handover.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { are, changes, saySetUp } from './sayHandover.ts';

/** Where the school's endpoint is. Asked once; every tablet that joins later knows it from its link. */
export function SetUpHome({
  door,
  waiting,
  ready,
}: {
  door: HandoverDoor;
  waiting: number;
  ready: () => void;
}) {
  const [address, setAddress] = useState(location.origin);
  const [invite, setInvite] = useState('');
  const [error, setError] = useState<string>();
  const [asking, setAsking] = useState(false);
  const setUp = async (event: Event) => {
    event.preventDefault();
    setAsking(true);
    const answer = await door.setUpHome({ address, ...(invite && { invite }) });
    setAsking(false);
    if (answer.is !== 'ready') return setError(saySetUp(answer));
    ready();
    await door.sendHome();
  };
  return (
    <form class="set-up-home" onSubmit={setUp} noValidate>
      <p>
        Home is the place where the school keeps its tablets’ work. It sees sealed parcels only; it never
        holds a key. {waiting > 0 && `${changes(waiting)} ${are(waiting)} on this tablet only.`}
      </p>
      <Field
        label="Address of home"
        type="url"
        inputMode="url"
        autoComplete="off"
        value={address}
        error={error}
        onInput={(event) => setAddress(event.currentTarget.value)}
      />
      <Field
        label="Invite code"
        hint="Only if whoever looks after home gave you one."
        autoComplete="off"
        value={invite}
        onInput={(event) => setInvite(event.currentTarget.value)}
      />
      <div>
        <Button kind="main" type="submit" disabled={asking}>
          {asking ? 'Asking home' : 'Set up and send home'}
        </Button>
      </div>
    </form>
  );
}
