import { CannotKeep } from '../teacher/Keeping/CannotKeep.tsx';
import { useKeeping } from '../teacher/Keeping/useKeeping.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Lock } from './Lock.tsx';
import { Rescue, type RescueDoor, useRescue } from './Rescue.tsx';
import { stuckWords, whyStuck } from './whyStuck.ts';
import './App.css';

const again = () => location.reload();

/** What stands there when the database does not open at all: why, what is safe, what to do. */
export function CannotOpen({ error, rescue }: { error: unknown; rescue: RescueDoor }) {
  const { keeping } = useKeeping();
  const { step, ask, read } = useRescue(rescue);
  if (step === 'locked') return <Lock facts={rescue.facts} wall={rescue.wall} open={read} />;
  if (!keeping) return <main class="screen" id="main" aria-busy="true" />;
  // A browser that keeps nothing at all is told so; one whose storage is damaged may still hold a class.
  const refused = !keeping.can && keeping.why !== 'refused' && keeping.why !== 'read-back';
  return (
    <main class="screen" id="main">
      <h1>Redraft</h1>
      {refused ? (
        <CannotKeep why={keeping.why} tryAgain={again} />
      ) : (
        <>
          <Stuck error={error} />
          <Rescue step={step} ask={ask} beginAnew={rescue.beginAnew} />
        </>
      )}
    </main>
  );
}

function Stuck({ error }: { error: unknown }) {
  return (
    <Notice
      kind="alarm"
      title="Redraft could not open what it keeps on this tablet."
      actions={
        <Button kind="main" onClick={again}>
          Try again
        </Button>
      }
    >
      {stuckWords[whyStuck(error)]} Nothing was deleted, and what was sent home is safe there. Close other
      windows of Redraft, then try again. If that does not help, restart the tablet.
    </Notice>
  );
}
