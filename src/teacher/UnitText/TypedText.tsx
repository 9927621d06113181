import type { UnitId } from '../../schema/ids.ts';
import { changeUnitText, keepHalfText } from '../../store/commands/unitText.ts';
import type { Store } from '../../store/store.ts';
import { KeptText } from '../../ui/KeptText.tsx';
import { useWords } from '../../ui/useWords.ts';

interface Props {
  store: Store;
  unit: UnitId;
  field: 'core' | 'flawed';
  label: string;
  placeholder: string;
  most: number;
  kept: string;
}

/** A text of the unit: typed or pasted, and on paper as children read it. */
export function TypedText({ store, unit, field, label, placeholder, most, kept }: Props) {
  const words = useWords();
  return (
    <>
      <KeptText
        class="typed-text kept-text-page no-print"
        label={label}
        placeholder={placeholder}
        most={most}
        ready
        kept={kept}
        scratch={(text) => keepHalfText(store, unit, field, text)}
        keep={(text) => changeUnitText(store, unit, { [field]: text })}
      />
      {kept.length >= most && (
        <p role="status" class="small no-print">
          {words.say('There is room for {most} letters, and they are used. What comes after was not taken.', {
            most: most.toLocaleString('en-GB'),
          })}
        </p>
      )}
      {kept && <p class="typed-text-paper">{kept}</p>}
    </>
  );
}
