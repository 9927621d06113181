import { bringUnitBack } from '../../store/commands/unit.ts';
import type { UnitRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../ui/useWords.ts';

/** At the head of a unit whose making was undone. */
export function PutAway({ store, unit }: { store: Store; unit: UnitRow }) {
  const words = useWords();
  const act = useAct();
  if (unit.place !== 'put-away') return null;
  return (
    <Notice
      title={words.say('This {unit} is put away.')}
      actions={<Button onClick={() => act(() => bringUnitBack(store, unit.id))}>Bring it back</Button>}
    >
      {words.say('It is on no list and at no {station}. Its plan is kept.')}
    </Notice>
  );
}
