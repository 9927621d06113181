import type { Sheet } from '../../schema/curriculum.ts';
import { Field, Labelled } from '../../ui/Field.tsx';
import { useWords } from '../../ui/useWords.ts';
import { strandsOf, wholeSheet } from './plan.ts';

interface Props {
  sheet: Sheet;
  typed: string;
  setTyped: (typed: string) => void;
  strand: string;
  setStrand: (strand: string) => void;
}

/** By word or code, by strand, or both. */
export function FindTarget({ sheet, typed, setTyped, strand, setStrand }: Props) {
  const words = useWords();
  return (
    <div class="find-target">
      <Field
        label={words.say('Find {a target}')}
        type="search"
        placeholder="Such as speech"
        value={typed}
        autocomplete="off"
        enterkeyhint="search"
        data-along
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <Labelled label={words.say('{Strand}')}>
        {(id) => (
          <select id={id} value={strand} onChange={(event) => setStrand(event.currentTarget.value)}>
            <option value="">{words.say('Choose {a strand}')}</option>
            <option value={wholeSheet}>{words.say('The whole {sheet}')}</option>
            {strandsOf(sheet).map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        )}
      </Labelled>
    </div>
  );
}
