import { useEffect, useRef, useState } from 'preact/hooks';
import { makeClass } from '../../store/commands/setUp.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, Labelled } from '../../ui/Field.tsx';
import { paths } from '../../ui/paths.ts';
import { yearWords } from '../../ui/words.ts';
import './MakeClass.css';

const years = [0, 1, 2, 3, 4, 5, 6];

/** A class's name and year; it opens as soon as it is made. `close` leaves it unmade. */
export function MakeClass({ store, close }: { store: Store; close?: () => void }) {
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState('');
  const [year, setYear] = useState<number>();
  const [asked, setAsked] = useState(0);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [asked]);
  const make = async (event: Event) => {
    event.preventDefault();
    setAsked(asked + 1);
    if (busy || name.trim() === '' || year === undefined) return;
    setBusy(true);
    const kept = await act(async () => {
      const id = await makeClass(store, name.trim(), year);
      location.hash = paths.class(id);
    });
    if (kept) close?.();
    else setBusy(false);
  };
  return (
    <form ref={form} class="make-class" noValidate onSubmit={make}>
      <Field
        label="Name of the class"
        hint="Such as 4B or Kingfishers"
        error={asked > 0 && name.trim() === '' ? 'Give the class a name.' : undefined}
        value={name}
        maxLength={60}
        autocomplete="off"
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <Labelled
        label="Year group"
        error={asked > 0 && year === undefined ? 'Choose the year group.' : undefined}
      >
        {(id, worn) => (
          <select
            {...worn}
            id={id}
            value={year === undefined ? '' : String(year)}
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
      <div class="make-class-actions">
        <Button kind="main" type="submit">
          Make the class
        </Button>
        {close && <Button onClick={close}>Not now</Button>}
      </div>
    </form>
  );
}
