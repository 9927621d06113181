import { usualPolicy } from '../../rules/policies.ts';
import type { PolicyId } from '../../schema/ids.ts';
import { goBackTo } from '../../store/commands/policy.ts';
import type { PolicyInForce } from '../../store/policyQueries.ts';
import type { PolicyRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/useWords.ts';
import { policyName } from '../policyWords.ts';

/** Every version that was published. None of them changes; any of them can be put in force again. */
export function Versions({
  store,
  versions,
  inForce,
}: {
  store: Store;
  versions: PolicyRow[];
  inForce: PolicyInForce;
}) {
  const words = useWords();
  const act = useAct();
  if (versions.length === 0) return null;
  const use = (id: PolicyId | 'usual') => act(() => goBackTo(store, id));
  return (
    <section class="policy-versions no-print" aria-labelledby="policy-versions">
      <h2 id="policy-versions">Versions</h2>
      <ul>
        {versions.map(({ id, version, publishedOn, policy }) => (
          <li key={id}>
            <span>
              <strong>Version {version}</strong>, published on {words.date(publishedOn)}:{' '}
              {policyName(policy, words)}
            </span>
            {inForce.published?.id === id ? (
              <span class="soft">In force</span>
            ) : (
              <Button kind="quiet" onClick={() => use(id)}>
                Use version {version} again
              </Button>
            )}
          </li>
        ))}
        <li>
          <span>
            <strong>The usual rule</strong>: {policyName(usualPolicy, words)}
          </span>
          {inForce.published || inForce.awaited ? (
            <Button kind="quiet" onClick={() => use('usual')}>
              Use the usual rule again
            </Button>
          ) : (
            <span class="soft">In force</span>
          )}
        </li>
      </ul>
    </section>
  );
}
