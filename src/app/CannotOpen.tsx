import { CannotKeep } from '../teacher/Keeping/CannotKeep.tsx';
import { useKeeping } from '../teacher/Keeping/useKeeping.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import './App.css';

const again = () => location.reload();

/** What stands there when the database does not open at all: why, what is safe, what to do. */
export function CannotOpen() {
  const { keeping } = useKeeping();
  if (!keeping) return <main class="screen" id="main" aria-busy="true" />;
  return (
    <main class="screen" id="main">
      <h1>Redraft</h1>
      {keeping.can ? <Stuck /> : <CannotKeep why={keeping.why} tryAgain={again} />}
    </main>
  );
}

function Stuck() {
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
      Nothing was deleted. Close other windows of Redraft, then try again. If that does not help, restart the
      tablet.
    </Notice>
  );
}
