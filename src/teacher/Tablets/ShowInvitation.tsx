import { Copy, RefreshCw } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { copyText } from '../../device/clipboard.ts';
import type { HandoverDoor, Invitation } from '../../schema/handover.ts';
import type { Role } from '../../schema/roles.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Labelled } from '../../ui/Field.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { TypedCode } from './TypedCode.tsx';
import { untilWords } from './untilWords.ts';

interface Props {
  store: Store;
  door: HandoverDoor;
  role: Role;
  name: string;
  invitation: Invitation;
  close: () => void;
}

/** The ways in, until when they are good, and the new tablet's name when it has come. */
export function ShowInvitation({ store, door, role, name, invitation, close }: Props) {
  const words = useWords();
  const { qr, until, link, linkUntil } = invitation;
  return (
    <Dialog
      title={`Let ${name || 'the tablet'} in`}
      onClose={close}
      actions={
        <Button kind="main" onClick={close}>
          Done
        </Button>
      }
    >
      <div class="invitation">
        {qr && (
          <div class="invitation-qr">
            <QrCode text={qr} label="Joining code, to be scanned" />
          </div>
        )}
        <div class="invitation-words">
          {qr ? (
            <p>
              On the other tablet open Redraft, tap <strong>{words.say('Join {a class}')}</strong>, then{' '}
              <strong>Scan the code</strong>. Good until {untilWords(until, store.wall)}.
            </p>
          ) : (
            <p>{words.say('This {class} has too many keys for a code. Send the link instead.')}</p>
          )}
          <TypedCode door={door} role={role} name={name} wall={store.wall} />
          <JoiningLink link={link} until={untilWords(linkUntil, store.wall)} role={role} />
        </div>
      </div>
      <Arrived store={store} door={door} />
    </Dialog>
  );
}

/** Shown only when it is asked for: whoever holds it can read what the tablet may read. */
function JoiningLink({ link, until, role }: { link: string; until: string; role: Role }) {
  const words = useWords();
  const [shown, setShown] = useState(false);
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    // Where there is no clipboard the link is left selected, ready for the tablet's own Copy.
    field.current?.select();
    setCopied(await copyText(link));
  };
  if (!shown) {
    return (
      <div>
        <Button onClick={() => setShown(true)}>Show a link instead</Button>
      </div>
    );
  }
  const reads = role === 'station' ? words.say('what {a station} may') : words.say('the whole {class}');
  return (
    <>
      <Labelled
        label="Joining link"
        hint={words.say('For {adults} only: whoever has it can read {reads}. Good until {until}.', {
          reads,
          until,
        })}
      >
        {(id, worn) => (
          <textarea {...worn} class="invitation-link" ref={field} id={id} readOnly rows={3} value={link} />
        )}
      </Labelled>
      <div class="invitation-copy">
        <Button icon={<Copy aria-hidden="true" />} onClick={copy}>
          Copy the link
        </Button>
        <span role="status">{copied ? 'Copied' : ''}</span>
      </div>
    </>
  );
}

/** A tablet writes its name at its first handover, and this one reads it at its next. */
function Arrived({ store, door }: { store: Store; door: HandoverDoor }) {
  const words = useWords();
  const [looking, setLooking] = useState(false);
  const before = useRef<Set<string>>(undefined);
  const tablets = useLive(() => live(async () => store.db.tablets.toArray()), [store]);
  useEffect(() => {
    if (tablets && !before.current) before.current = new Set(tablets.map(({ id }) => id));
  }, [tablets]);
  const come = (tablets ?? []).filter(({ id }) => before.current && !before.current.has(id));
  const look = async () => {
    setLooking(true);
    await door.sendHome();
    setLooking(false);
  };
  return (
    <div class="invitation-arrived">
      <p role="status">
        {come.length > 0
          ? `${come.map(({ name }) => name).join(' and ')} has joined.`
          : words.say('Not here yet. It will be when it has fetched the {class} and you look for it.')}
      </p>
      {come.length === 0 && (
        <Button icon={<RefreshCw aria-hidden="true" />} disabled={looking} onClick={look}>
          {looking ? 'Looking…' : 'Look for it'}
        </Button>
      )}
    </div>
  );
}
