import { endUnit } from '../../store/commands/unit.ts';
import type { UnitRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../ui/useWords.ts';

/** At the head of a unit that was closed, and of its exhibition. */
export function UnitOver({ store, unit }: { store: Store; unit: UnitRow }) {
  const words = useWords();
  const act = useAct();
  if (unit.over !== 'yes') return null;
  return (
    <div class="no-print">
      <Notice
        title={words.say('This {unit} is over.')}
        actions={<Button onClick={() => act(() => endUnit(store, unit.id, 'no'))}>Open it again</Button>}
      >
        {words.say(
          'No {station} offers it. Each lets go of what was written in it once that is home and {an adult}’s tablet knows of it. Nothing goes from here.',
        )}
      </Notice>
    </div>
  );
}

/** At its foot while it goes on. */
export function EndUnit({ store, unit }: { store: Store; unit: UnitRow }) {
  const words = useWords();
  const act = useAct();
  if (unit.over === 'yes' || unit.place === 'put-away') return null;
  return (
    <section class="unit-end no-print" aria-labelledby="unit-end">
      <h2 id="unit-end">{words.say('When the {unit} is over')}</h2>
      <p class="soft">
        {words.say(
          '{Stations} stop offering it, and let go of what was written in it once that is home and {an adult}’s tablet knows of it. Here nothing goes. You can open it again.',
        )}
      </p>
      <Button onClick={() => act(() => endUnit(store, unit.id, 'yes'))}>
        {words.say('Close the {unit}')}
      </Button>
    </section>
  );
}
