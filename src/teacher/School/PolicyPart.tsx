import { live } from '../../store/live.ts';
import { policyInForce } from '../../store/policyQueries.ts';
import type { Store } from '../../store/store.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { inForceWords } from '../policyWords.ts';

/** The way to what the school means by mastery. */
export function PolicyPart({ store }: { store: Store }) {
  const words = useWords();
  const inForce = useLive(() => live(async () => policyInForce(store)), [store]);
  return (
    <section class="school-part">
      <h2>What counts as mastery</h2>
      <p class="soft">{inForce ? inForceWords(inForce, words) : '\u00a0'}</p>
      <div class="school-actions">
        <ButtonLink href={paths.policy}>Read or change it</ButtonLink>
      </div>
    </section>
  );
}
