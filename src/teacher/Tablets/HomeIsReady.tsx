import type { FoundFolder } from '../../schema/homeKind.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { sayProbe } from './sayProbe.ts';

/** What was found out about a folder, before the first work goes there. */
export function HomeIsReady({ found, go }: { found: FoundFolder; go: () => void }) {
  return (
    <div class="set-up-home">
      <Notice kind="good" title="This store can be home. We tried it:">
        <ul>
          {sayProbe(found).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Notice>
      <div>
        <Button kind="main" onClick={go}>
          Send home
        </Button>
      </div>
    </div>
  );
}
