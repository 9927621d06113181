import { useState } from 'preact/hooks';
import { makeClass } from '../../store/commands/setUp.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, Labelled } from '../../ui/Field.tsx';
import { paths } from '../../ui/paths.ts';
import { yearWords } from '../../ui/words.ts';
import './MakeClass.css';

const years = [0, 1, 2, 3, 4, 5, 6];

/** A class's name and year; it opens as soon as it is made. */
export function MakeClass({ store }: { store: Store }) {
  const act = useAct();
  const [name, setName] = useState('');
  const [year, setYear] = useState<number>();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const make = async (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (busy || name.trim() === '' || year === undefined) return;
    setBusy(true);
    const kept = await act(async () => {
      const id = await makeClass(store, name.trim(), year);
      location.hash = paths.class(id);
    });
    if (!kept) setBusy(false);
  };
  return (
    <form class="make-class" noValidate onSubmit={make}>
      <Field
        label="Name of the class"
        hint="Such as 4B or Kingfishers"
        error={asked && name.trim() === '' ? 'Give the class a name.' : undefined}
        value={name}
        maxLength={60}
        autocomplete="off"
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <Labelled label="Year group">
        {(id) => (
          <select
            id={id}
            value={year === undefined ? '' : String(year)}
            aria-invalid={asked && year === undefined ? true : undefined}
            onChange={(event) => setYear(Number(event.currentTarget.value))}
          >
            <option value="" disabled>
              Choose a year
            </option>
            {years.map((one) => (
              <option key={one} value={String(one)}>
                {yearWords(one)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {asked && year === undefined && (
        <p class="field-error" role="alert">
          Choose the year group.
        </p>
      )}
      <Button kind="main" type="submit">
        Make the class
      </Button>
    </form>
  );
}
