import { useState } from 'preact/hooks';
import type { DeviceFacts } from '../../device/facts.ts';
import type { HandoverDoor } from '../../schema/handover.ts';
import type { Store } from '../../store/store.ts';
import { Cover } from './Cover.tsx';
import { JoinClass } from './JoinClass.tsx';
import { SetUpTablet } from './SetUpTablet.tsx';

/** What nobody has set up yet: the cover with its three doors, and what is behind two of them. */
export function FirstRun({
  store,
  facts,
  door,
  code,
  lookRound,
  done,
}: {
  store: Store;
  facts: DeviceFacts;
  door: HandoverDoor | undefined;
  /** The joining link's code, where the app was opened by one. */
  code: string | undefined;
  lookRound: () => Promise<void>;
  done: () => void;
}) {
  const [page, setPage] = useState<'cover' | 'tablet' | 'join' | 'sheet'>('cover');
  const cover = () => setPage('cover');
  if (page === 'tablet') return <SetUpTablet store={store} facts={facts} back={cover} done={done} />;
  if ((page === 'join' || page === 'sheet') && door)
    return (
      <JoinClass
        store={store}
        facts={facts}
        door={door}
        by={page === 'sheet' ? 'sheet' : 'link'}
        code={page === 'join' ? code : undefined}
        back={cover}
        done={done}
      />
    );
  return (
    <Cover
      invited={code !== undefined}
      setUp={() => setPage('tablet')}
      join={door && (() => setPage('join'))}
      restore={door && (() => setPage('sheet'))}
      lookRound={lookRound}
    />
  );
}
