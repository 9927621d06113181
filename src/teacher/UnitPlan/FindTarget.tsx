import type { Sheet } from '../../schema/curriculum.ts';
import { Field, Labelled } from '../../ui/Field.tsx';
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
  return (
    <div class="find-target">
      <Field
        label="Find a target"
        type="search"
        placeholder="Such as speech"
        value={typed}
        autocomplete="off"
        enterkeyhint="search"
        data-along
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <Labelled label="Strand">
        {(id) => (
          <select id={id} value={strand} onChange={(event) => setStrand(event.currentTarget.value)}>
            <option value="">Choose a strand</option>
            <option value={wholeSheet}>The whole sheet</option>
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
