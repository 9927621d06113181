import type { OwnWords as OneWord } from '../../rules/ownWords.ts';
import type { Store } from '../../store/store.ts';
import { Heard } from '../Heard.tsx';

interface Props {
  store: Store;
  said: readonly OneWord[];
}

/** What the child says that words of the glossary mean; nothing until there is one. */
export function OwnWords({ store, said }: Props) {
  if (said.length === 0) return null;
  return (
    <section class="own-words" aria-labelledby="own-words">
      <h2 id="own-words">In their own words</h2>
      <dl>
        {said.map(({ term, words, aloud }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {words}
              <Heard store={store} label="Told aloud" sounds={aloud ? [aloud] : []} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
