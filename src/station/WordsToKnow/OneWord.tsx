import type { OwnWords } from '../../rules/ownWords.ts';
import type { Term } from '../../schema/curriculum.ts';
import { inMyWordsMax } from '../../schema/words.ts';
import {
  keepHalfWords,
  recoverHalfWords,
  sayInMyWords,
  takeTellingAway,
  tellInMyWords,
  tellSecond,
  type WordOf,
} from '../../store/commands/inMyWords.ts';
import type { Store } from '../../store/store.ts';
import { KeptText } from '../../ui/KeptText.tsx';
import { useLoaded } from '../../ui/useLoaded.ts';
import { Aloud } from '../Aloud.tsx';
import { useStationWords } from '../words.ts';

interface Props {
  store: Store;
  of: WordOf;
  term: Term;
  said: OwnWords | undefined;
}

/** One word of the glossary, and room to say it in one's own words, typed or aloud. There is no Save: either is kept. */
export function OneWord({ store, of, term, said }: Props) {
  const words = useStationWords().know;
  const recovered = useLoaded(async () => [await recoverHalfWords(store, of)], []);
  return (
    <div class="one-word">
      <p>{term.meaning}</p>
      <p class="soft">{words.such(term.example)}</p>
      <KeptText
        class="one-word-mine"
        label={words.mine}
        placeholder=""
        most={inMyWordsMax}
        ready={recovered !== undefined}
        kept={said?.words ?? ''}
        scratch={(text) => keepHalfWords(store, of, text)}
        keep={(text) => sayInMyWords(store, of, text)}
      />
      <Aloud
        store={store}
        record={words.tell}
        sound={said?.aloud?.sound}
        keep={(n, sound) => tellSecond(store, of, n, sound)}
        finish={() => tellInMyWords(store, of)}
        takeAway={() => takeTellingAway(store, of)}
      />
    </div>
  );
}
