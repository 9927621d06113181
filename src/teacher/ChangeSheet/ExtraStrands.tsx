import { type ExtraStrand, extraLinesOf, extraStrands } from '../../curriculum/extraStrands.ts';
import { partsOfSheetKey } from '../../schema/sheetKey.ts';
import { editTargets } from '../../store/commands/sheet.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/useWords.ts';
import type { SchoolSheet } from '../useSheet.ts';
import { isOn, switchEdits } from './extraStrand.ts';

interface Props {
  store: Store;
  sheet: SchoolSheet;
  say: (done: string) => void;
}

/** Strands that no programme of study asks for, each switched on for this sheet, and off again. */
export function ExtraStrands({ store, sheet: { key, draft }, say }: Props) {
  const act = useAct();
  const words = useWords();
  const { subject, year } = partsOfSheetKey(key);
  if (subject !== 'writing') return null;
  const turn = (strand: ExtraStrand, to: 'on' | 'off') =>
    act(async () => {
      await editTargets(store, key, switchEdits(strand, year, draft, to), to === 'on' ? 'added' : 'changed');
      say(to === 'on' ? `${strand.name} is on.` : `${strand.name} is off.`);
    });
  return (
    <section class="draft-publish" aria-labelledby="extra-strands">
      <h2 id="extra-strands">{words.say('Extra {strands}')}</h2>
      <p class="soft">
        {words.say(
          'In Redraft’s own words, not statutory. Switched on, they are {targets} like the others: reword them, retire some, publish the {sheet}.',
        )}
      </p>
      <ul>
        {extraStrands.map((strand) => {
          const on = isOn(strand, year, draft);
          return (
            <li key={strand.code} class="extra-strand">
              <div>
                <p>
                  <strong>{strand.name}</strong> {on && <span class="soft">On</span>}
                </p>
                <p class="soft small">
                  {extraLinesOf(strand, year)
                    .map(({ teacher }) => teacher)
                    .join(' · ')}
                </p>
              </div>
              <Button onClick={() => turn(strand, on ? 'off' : 'on')}>
                Switch {on ? 'off' : 'on'}
                <span class="unseen">: {strand.name}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
