import { useState } from 'preact/hooks';
import { type Mapped, mapTarget } from '../../rules/sheetVersions.ts';
import { moveUnitTo } from '../../store/commands/unit.ts';
import { live } from '../../store/live.ts';
import { type UnitElsewhere, unitsElsewhere } from '../../store/sheetQueries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import type { SchoolSheet } from '../useSheet.ts';
import { SideBySide } from './SideBySide.tsx';

/** This year's units that were planned from another version, each with where its targets lead in the one in use. */
export function UnitsToMove({ store, sheet }: { store: Store; sheet: SchoolSheet }) {
  const words = useWords();
  const { key, inForce } = sheet;
  const version = inForce.published?.id ?? 'starter';
  const units = useLive(() => live(async () => unitsElsewhere(store, key, version)), [store, key, version]);
  const [open, setOpen] = useState<UnitElsewhere>();
  if (!units || units.length === 0 || inForce.awaited) return null;
  return (
    <section class="sheet-versions no-print" aria-labelledby="units-to-move">
      <h2 id="units-to-move">{words.say('{Units} planned from another version')}</h2>
      <p class="soft">
        {words.say('They keep the words that they began with. Move one when it suits its {class}.')}
      </p>
      <ul>
        {units.map((each) => (
          <li key={each.unit.id} class="sheet-version">
            <span>
              <strong>{each.unit.title}</strong>, {each.className}
            </span>
            <Button kind="quiet" onClick={() => setOpen(each)}>
              See what would change<span class="unseen"> in {each.unit.title}</span>
            </Button>
          </li>
        ))}
      </ul>
      {open && <MoveDialog store={store} sheet={sheet} move={open} close={() => setOpen(undefined)} />}
    </section>
  );
}

interface DialogProps {
  store: Store;
  sheet: SchoolSheet;
  move: UnitElsewhere;
  close: () => void;
}

function MoveDialog({ store, sheet, move: { unit }, close }: DialogProps) {
  const words = useWords();
  const act = useAct();
  const { inForce, inUse } = sheet;
  const version = inForce.published
    ? `version ${inForce.published.version}`
    : words.say('the starter {sheet}');
  const mapped = [...unit.focus, ...unit.nonNegotiables].map((target) => mapTarget(target, inUse));
  const move = async () => {
    if (await act(() => moveUnitTo(store, unit.id, inForce.published?.id ?? 'starter', inUse))) close();
  };
  return (
    <Dialog
      title={`Move “${unit.title}” to ${version}?`}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Leave it</Button>
          <Button kind="main" onClick={move}>
            Move it
          </Button>
        </>
      }
    >
      <p>{words.say('Everything that was judged stays with its {target}, whatever words it has.')}</p>
      {mapped.length === 0 && <p class="soft">{words.say('The {unit} has no {targets} yet.')}</p>}
      <ul>
        {mapped.map((each) => (
          <li key={each.from.target} class="compare-line">
            <p class="soft small">{words.say(mappedWords[each.is])}</p>
            {each.is === 'reworded' ? (
              <SideBySide from={each.from} to={each.to} />
            ) : (
              <p class="compare-pupil">{each.from.pupil}</p>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const mappedWords: Record<Mapped['is'], string> = {
  same: 'Says the same',
  reworded: 'The same {target} in other words',
  left: 'Not on this version any more: it stays in the {unit} as it is',
};
