import type { FrozenStream } from '../../schema/handover.ts';
import { Notice } from '../../ui/Notice.tsx';
import { changes, sayFrozen } from './sayHandover.ts';

/** What came from other tablets and could not be taken in: kept, and said. */
export function StandingStill({ frozen, setAside }: { frozen: FrozenStream[]; setAside: number }) {
  if (frozen.length === 0 && setAside === 0) return null;
  return (
    <Notice title="Some work of other tablets is not in yet.">
      <ul>
        {[...new Set(frozen.map((stream) => stream.why))].map((why) => (
          <li key={why}>From one tablet, {sayFrozen(why)}</li>
        ))}
        {setAside > 0 && (
          <li>
            {changes(setAside)} could not be read by this Redraft. They are kept, and tried again after an
            update.
          </li>
        )}
      </ul>
    </Notice>
  );
}
