import { useState } from 'preact/hooks';
import type { DeviceFacts } from '../../device/facts.ts';
import { setPin } from '../../device/pin.ts';
import { askToPersist } from '../../device/storageHealth.ts';
import type { HandoverDoor } from '../../schema/handover.ts';
import { readJoining, readSheet } from '../../schema/joiningLink.ts';
import { tabletNameFor } from '../../store/commands/setUp.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { CodeStep } from './CodeStep.tsx';
import { FetchClass } from './FetchClass.tsx';
import { LinkStep } from './LinkStep.tsx';
import { linkProblem } from './linkProblem.ts';
import { NameStep } from './NameStep.tsx';
import { PinStep } from './PinStep.tsx';
import { ScanStep } from './ScanStep.tsx';
import { TabletName } from './TabletName.tsx';

type Page = 'link' | 'scan' | 'type' | 'who' | 'pin' | 'fetch';

/**
 * "Join a class", or begin again with a recovery sheet: a code or what stands in its place; a name and a PIN, or for a
 * station its own name; then the class is fetched.
 */
export function JoinClass({
  store,
  facts,
  door,
  by,
  code,
  back,
  done,
}: {
  store: Store;
  facts: DeviceFacts;
  door: HandoverDoor;
  by: 'link' | 'sheet';
  code: string | undefined;
  back: () => void;
  done: () => void;
}) {
  const act = useAct();
  const [link, setLink] = useState(code ?? '');
  const [adult, setAdult] = useState('');
  const [named, setNamed] = useState<string>();
  const [busy, setBusy] = useState(false);
  const readLink = (text: string) => (by === 'sheet' ? readSheet : readJoining)(text, store.wall.now());
  const read = readLink(link);
  // A good link that came by the address needs no page of its own.
  const [first] = useState<'link' | 'who'>(code && read.is === 'joining' ? 'who' : 'link');
  const [page, setPage] = useState<Page>(first);
  const place = (step: number) => (first === 'link' ? `Step ${step} of 3` : `Step ${step - 1} of 2`);
  const { role, school, address, tablet: given } = read.is === 'joining' ? read.joining : nothingRead;
  const tablet = named ?? (given || tabletNameFor(adult));
  const join = async (pin?: string) => {
    setBusy(true);
    // Firefox answers when a person does, so nothing waits for it.
    void askToPersist();
    await act(async () => {
      if (pin) await setPin(facts, store, pin);
      const answer = await door.join(link, { adult: adult.trim(), tablet: tablet.trim() });
      setPage(answer.is === 'joined' || answer.is === 'renewed' ? 'fetch' : 'link');
    });
    setBusy(false);
  };
  const froms = { home: address !== undefined, file: by === 'sheet' };
  const takeCode = (text: string) => {
    const problem = linkProblem(readLink(text), text, 'code');
    if (!problem) {
      setLink(text);
      setPage('who');
    }
    return problem;
  };
  const backToLink = first === 'link' ? () => setPage('link') : back;
  if (page === 'fetch')
    return <FetchClass role={role} school={school} from={froms} door={door} done={done} />;
  if (page === 'pin')
    return <PinStep place={place(3)} action="Join" busy={busy} back={() => setPage('who')} go={join} />;
  if (page === 'who' && role === 'station')
    return (
      <NameStep
        title={school ? `A station of ${school}` : 'A station'}
        label="Name of this tablet"
        hint="The children read it on the screen, so a sticker with it helps."
        missing="Type a name, such as Blue 2."
        place="Last step"
        action="Join"
        busy={busy}
        value={tablet}
        change={setNamed}
        back={backToLink}
        go={() => void join()}
      />
    );
  if (page === 'who')
    return (
      <NameStep
        title={school ? `Joining ${school}` : 'You'}
        label="Your name"
        hint="As the children say it, such as Miss Okafor."
        missing="Type your name."
        place={place(2)}
        value={adult}
        change={setAdult}
        back={backToLink}
        go={() => setPage('pin')}
      >
        <TabletName value={tablet} change={setNamed} />
      </NameStep>
    );
  if (page === 'type') return <CodeStep door={door} take={takeCode} back={() => setPage('link')} />;
  if (page === 'scan')
    return (
      <ScanStep
        title="Scan the code"
        where={`Hold the tablet so that the whole code on ${by === 'sheet' ? 'the sheet' : 'your colleague’s tablet'} is in the picture.`}
        take={takeCode}
        back={() => setPage('link')}
      />
    );
  return (
    <LinkStep
      by={by}
      value={link}
      problem={linkProblem(read, link, by)}
      change={setLink}
      scan={() => setPage('scan')}
      type={by === 'link' ? () => setPage('type') : undefined}
      back={back}
      go={() => setPage('who')}
    />
  );
}

const nothingRead = { role: 'teacher', school: '', address: undefined, tablet: '' } as const;
