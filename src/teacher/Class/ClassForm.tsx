import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ClassNames } from '../../store/commands/class.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, Labelled } from '../../ui/Field.tsx';
import { useFirstWrong } from '../../ui/useFirstWrong.ts';
import { useWords } from '../../ui/useWords.ts';
import './ClassForm.css';

const years = [0, 1, 2, 3, 4, 5, 6];

interface Props {
  begin?: Partial<ClassNames>;
  asksTeacher?: boolean;
  /** What the main button says. */
  does: string;
  /** False when it was not kept. */
  keep: (names: ClassNames) => Promise<boolean>;
  close?: (() => void) | undefined;
  children?: ComponentChildren;
}

/** A class's name and year, and who teaches it where that is asked. */
export function ClassForm({ begin, asksTeacher, does, keep, close, children }: Props) {
  const words = useWords();
  const { form, tried } = useFirstWrong();
  const [name, setName] = useState(begin?.name ?? '');
  const [year, setYear] = useState(begin?.year);
  const [teacher, setTeacher] = useState(begin?.teacher ?? '');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    setAsked(true);
    tried();
    if (busy || name.trim() === '' || year === undefined) return;
    setBusy(true);
    const names = { name: name.trim(), year, ...(asksTeacher && { teacher: teacher.trim() }) };
    if (!(await keep(names))) setBusy(false);
  };
  return (
    <form ref={form} class="class-form" noValidate onSubmit={submit}>
      <Field
        label={words.say('Name of the {class}')}
        hint="Such as 4B or Kingfishers"
        error={asked && name.trim() === '' ? words.say('Give the {class} a name.') : undefined}
        value={name}
        maxLength={60}
        autocomplete="off"
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <Labelled
        label={words.say('{Year group}')}
        error={asked && year === undefined ? words.say('Choose the {year group}.') : undefined}
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
                {words.year(one)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {asksTeacher && (
        <Field
          label="Who teaches it (optional)"
          value={teacher}
          maxLength={100}
          autocomplete="off"
          onInput={(event) => setTeacher(event.currentTarget.value)}
        />
      )}
      {children}
      <div class="class-form-actions">
        <Button kind="main" type="submit">
          {does}
        </Button>
        {close && <Button onClick={close}>Not now</Button>}
      </div>
    </form>
  );
}
