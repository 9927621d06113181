import { useState } from 'preact/hooks';
import type { HandoverDoor, SetUp, SetUpAnswer } from '../../schema/handover.ts';
import type { HomeKind } from '../../schema/homeKind.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { are, changes } from './changes.ts';
import { HomeIsReady } from './HomeIsReady.tsx';
import { homeKindWords } from './homeKindWords.ts';
import { Kinds } from './Kinds.tsx';
import { NotAHome } from './NotAHome.tsx';
import { saySetUp } from './sayHandover.ts';

interface Props {
  door: HandoverDoor;
  waiting: number;
  /** The home that this one is to take the place of. */
  instead?: string;
  ready: () => void;
  leave?: () => void;
}

/** Where the school's work is kept. Asked once; every tablet that joins later knows it from its link. */
export function SetUpHome({ door, waiting, instead, ready, leave }: Props) {
  const [kind, setKind] = useState<HomeKind>('redraft');
  const [address, setAddress] = useState(location.origin);
  const [secrets, setSecrets] = useState({ invite: '', user: '', password: '' });
  const [answer, setAnswer] = useState<SetUpAnswer>();
  const [asking, setAsking] = useState(false);
  const choose = (chosen: HomeKind) => {
    setKind(chosen);
    setAddress(chosen === 'redraft' ? location.origin : '');
    setAnswer(undefined);
  };
  const go = async () => {
    ready();
    await door.sendHome();
  };
  const setUp = async (event: Event) => {
    event.preventDefault();
    setAsking(true);
    const answer = await door.setUpHome(askedOf(kind, address, secrets));
    setAsking(false);
    setAnswer(answer);
    if (answer.is === 'ready' && !answer.found) await go();
  };
  if (answer?.is === 'ready' && answer.found) return <HomeIsReady found={answer.found} go={go} />;
  const failed = answer && answer.is !== 'ready' ? answer : undefined;
  const words = homeKindWords[kind];
  const secret = (name: keyof typeof secrets) => ({
    autoComplete: 'off',
    value: secrets[name],
    onInput: (event: { currentTarget: HTMLInputElement }) =>
      setSecrets({ ...secrets, [name]: event.currentTarget.value }),
  });
  return (
    <form class="set-up-home" onSubmit={setUp} noValidate>
      {instead ? (
        <p>
          Everything is sent again to the new home. {instead} keeps its sealed copy. The other tablets go on
          sending there until each has opened a new joining link.
        </p>
      ) : (
        <p>
          Home is the place where the school keeps its tablets’ work. It sees sealed parcels only; it never
          holds a key. {waiting > 0 && `${changes(waiting)} ${are(waiting)} on this tablet only.`}
        </p>
      )}
      {kind !== 'redraft' && <Kinds kind={kind} choose={choose} />}
      <Field
        label={words.address}
        hint={words.hint}
        type="url"
        inputMode="url"
        autoComplete="off"
        value={address}
        error={failed && kind === 'redraft' ? saySetUp(failed) : undefined}
        onInput={(event) => setAddress(event.currentTarget.value)}
      />
      {kind === 'redraft' ? (
        <Field
          label="Invite code"
          hint="Only if whoever looks after home gave you one."
          {...secret('invite')}
        />
      ) : (
        <div class="set-up-home-login">
          <Field label="User name" hint="If it asks for one." {...secret('user')} />
          <Field label="Password" hint="If it asks for one." type="password" {...secret('password')} />
        </div>
      )}
      {failed && kind !== 'redraft' && <NotAHome answer={failed} kind={kind} address={address} />}
      <div class="set-up-home-act">
        <Button kind="main" type="submit" disabled={asking}>
          {asking ? 'Asking home' : kind === 'redraft' ? 'Set up and send home' : 'Try this store'}
        </Button>
        {kind === 'redraft' && (
          <Button kind="quiet" onClick={() => choose('folder')}>
            Another kind of store
          </Button>
        )}
        {leave && (
          <Button kind="quiet" onClick={leave}>
            Keep the home there is
          </Button>
        )}
      </div>
    </form>
  );
}

function askedOf(
  kind: HomeKind,
  address: string,
  { invite, user, password }: { invite: string; user: string; password: string },
): SetUp {
  if (kind === 'redraft') return { address, ...(invite && { invite }) };
  return { address, kind, ...(user && { login: { user, password } }) };
}
