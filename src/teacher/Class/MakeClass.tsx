import { makeClass } from '../../store/commands/setUp.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import { ClassForm } from './ClassForm.tsx';

/** A class's name and year; it opens as soon as it is made. `close` leaves it unmade. */
export function MakeClass({ store, close }: { store: Store; close?: () => void }) {
  const words = useWords();
  const act = useAct();
  const make = async ({ name, year }: { name: string; year: number }) => {
    const kept = await act(async () => {
      const id = await makeClass(store, name, year);
      location.hash = paths.class(id);
    });
    if (kept) close?.();
    return kept;
  };
  return <ClassForm does={words.say('Make the {class}')} keep={make} close={close} />;
}
