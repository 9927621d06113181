import type { InMyWords } from '../../schema/childEvents.ts';

/** What the child says that words of the glossary mean; nothing until there is one. */
export function OwnWords({ said }: { said: readonly InMyWords[] }) {
  if (said.length === 0) return null;
  return (
    <section class="own-words" aria-labelledby="own-words">
      <h2 id="own-words">In their own words</h2>
      <dl>
        {said.map(({ term, words }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
