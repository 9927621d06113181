import { useEffect, useState } from 'preact/hooks';
import type { HandoverDoor, JoinAnswer } from '../../schema/handover.ts';
import { useAct } from '../../ui/act.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { paths } from '../../ui/paths.ts';
import { Screen } from '../../ui/Screen.tsx';
import { sayJoining } from './sayJoining.ts';

/** A joining link that was opened on a tablet which is set up already: it can only bring keys up to date. */
export function JoinAgain({ door, code }: { door: HandoverDoor | undefined; code: string }) {
  const act = useAct();
  const [answer, setAnswer] = useState<JoinAnswer>();
  // The link holds the class's keys: it does not stay in the address.
  useEffect(() => history.replaceState(null, '', paths.today), []);
  const join = (asked: HandoverDoor) =>
    act(async () => setAnswer(await asked.join(code, { adult: '', tablet: '' })));
  const said = answer && sayJoining(answer);
  return (
    <Screen title="Joining link" back={{ href: paths.tablets, label: 'Send home' }}>
      {!door && (
        <Notice title="The sample class is open.">Remove it first, then open the joining link again.</Notice>
      )}
      {door && !said && (
        <>
          <p>
            This tablet is set up already. A link from your own school brings its keys up to date; nothing on
            it changes or gets lost.
          </p>
          <div>
            <Button kind="main" onClick={() => join(door)}>
              Use the link
            </Button>
          </div>
        </>
      )}
      {said && (
        <Notice
          kind={said.good ? 'good' : 'alarm'}
          title={said.title}
          actions={<ButtonLink href={paths.tablets}>Go to Send home</ButtonLink>}
        >
          {said.todo}
        </Notice>
      )}
    </Screen>
  );
}
