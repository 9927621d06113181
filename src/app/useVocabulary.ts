import { useEffect, useMemo, useState } from 'preact/hooks';
import { live } from '../store/live.ts';
import type { Store } from '../store/store.ts';
import { ownMarks, ownWords } from '../store/wordQueries.ts';
import { useLive } from '../ui/useLive.ts';
import type { Catalogue } from '../ui/vocabulary/catalogue.ts';
import { catalogueOf } from '../ui/vocabulary/catalogueOf.ts';
import { english } from '../ui/vocabulary/english.ts';
import { withCodes, withOwn } from '../ui/vocabulary/withOwn.ts';
import { usualWords, type Words, wordsOf } from '../ui/vocabulary/wordsOf.ts';
import { useMarkColours } from './useMarkColours.ts';

/** The school's words as they stand, for every screen of this tablet. */
export function useVocabulary(store: Store): Words {
  const said = useLive(() => live(async () => ownWords(store)), [store]);
  const catalogue = useCatalogue(said?.language ?? english.language);
  // Screens draw anew when the words change, and not when something else was written.
  const own = JSON.stringify(said?.own ?? {});
  const marks = useLive(() => live(async () => ownMarks(store)), [store]);
  const codes = JSON.stringify(marks?.codes ?? {});
  useMarkColours(marks?.colours);
  return useMemo(
    () =>
      catalogue === english && own === '{}' && codes === '{}'
        ? usualWords
        : wordsOf(withCodes(withOwn(catalogue, JSON.parse(own)), JSON.parse(codes))),
    [catalogue, own, codes],
  );
}

function useCatalogue(language: string): Catalogue {
  const [catalogue, setCatalogue] = useState(english);
  useEffect(() => {
    let wanted = true;
    const take = (found: Catalogue) => wanted && setCatalogue(found);
    // Where the file is not on this tablet yet and there is no wifi, English stands in.
    catalogueOf(language).then(take, () => take(english));
    return () => {
      wanted = false;
    };
  }, [language]);
  return catalogue;
}
