import type { CritiqueSeen } from '../../rules/critiques.ts';
import type { DraftSeen } from '../../rules/draftChain.ts';
import type { WordsPlace } from '../../schema/place.ts';
import { LitPlace } from '../TapPlace.tsx';
import { useStationWords } from '../words.ts';

/** The last draft, and what friends said of it: the first one's place is lit, another's when it is tapped. */
export function Beside({ draft, critiques }: { draft: DraftSeen; critiques: readonly CritiqueSeen[] }) {
  const words = useStationWords().write;
  const place = critiques.map(({ critique }) => critique.place).find((each) => each && 'quote' in each);
  return (
    <section class="write-last" aria-label={words.last}>
      {critiques.map(({ critique }) => (
        <p class="critique-sentence" key={critique.stamp}>
          {critique.words}
        </p>
      ))}
      <h2>{words.last}</h2>
      <LitPlace text={draft.text} place={place as WordsPlace | undefined} />
    </section>
  );
}
