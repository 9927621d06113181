import type { HomeCount } from '../../rules/tabletsHome.ts';
import type { FrozenStream } from '../../schema/handover.ts';
import type { TabletNow } from '../../store/tabletQueries.ts';
import { Notice } from '../../ui/Notice.tsx';
import { changes } from './changes.ts';
import { sayFrozen } from './sayHandover.ts';

/** What came from other tablets and could not be taken in: kept, and said. The list says it of those that it shows. */
export function StandingStill({
  frozen,
  setAside,
  count,
}: {
  frozen: FrozenStream[];
  setAside: number;
  count: HomeCount<TabletNow>;
}) {
  const listed = new Set(count.tablets.map(({ device }) => device));
  const others = frozen.filter(({ device }) => !listed.has(device));
  if (others.length === 0 && setAside === 0) return null;
  return (
    <Notice title="Some work of other tablets is not in yet.">
      <ul>
        {[...new Set(others.map((stream) => stream.why))].map((why) => (
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
