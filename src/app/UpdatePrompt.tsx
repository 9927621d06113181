import { useEffect, useState } from 'preact/hooks';
import { watchForUpdate } from '../device/updates.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

/** A new version asks, and only on an idle screen; it takes over when it is asked in. */
export function UpdatePrompt({ idle }: { idle: boolean }) {
  const [takeOver, setTakeOver] = useState<() => void>();
  const [later, setLater] = useState(false);
  useEffect(() => watchForUpdate((go) => setTakeOver(() => go)), []);
  if (!takeOver || !idle || later) return null;
  return (
    <div class="app-failure no-print">
      <Notice
        kind="good"
        title="A new version of Redraft is ready."
        actions={
          <>
            <Button kind="main" onClick={takeOver}>
              Use it now
            </Button>
            <Button onClick={() => setLater(true)}>Later</Button>
          </>
        }
      >
        It takes a moment. Everything on this tablet stays.
      </Notice>
    </div>
  );
}
