import { MessagesSquare } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { CritiqueSeen } from '../../rules/critiques.ts';
import type { DraftSeen } from '../../rules/draftChain.ts';
import type { Store } from '../../store/store.ts';
import { Choice } from '../Choice.tsx';
import { ShownDraft } from '../Draft/ShownDraft.tsx';
import { useStationWords } from '../words.ts';

interface Props {
  store: Store;
  draft: DraftSeen;
  critiques: readonly CritiqueSeen[];
}

/** The last draft, and what friends said of it: the first one's place is lit, another's when it is tapped. */
export function Beside({ store, draft, critiques }: Props) {
  const words = useStationWords().write;
  const [tapped, tap] = useState<string>();
  const all = critiques.map(({ critique }) => critique);
  const lit = all.find(({ stamp }) => stamp === tapped) ?? all.find(({ place }) => place);
  const isChoice = all.filter(({ place }) => place).length > 1;
  return (
    <section class="write-last" aria-label={words.last}>
      {all.map((critique) =>
        isChoice && critique.place ? (
          <Choice
            key={critique.stamp}
            drawing={<MessagesSquare aria-hidden="true" size={32} />}
            aria-pressed={critique === lit}
            onClick={() => tap(critique.stamp)}
          >
            {critique.words}
          </Choice>
        ) : (
          <p class="critique-sentence" key={critique.stamp}>
            {critique.words}
          </p>
        ),
      )}
      <h2>{words.last}</h2>
      <ShownDraft store={store} draft={draft} place={lit?.place} />
    </section>
  );
}
