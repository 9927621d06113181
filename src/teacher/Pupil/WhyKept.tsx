import type { Choice } from '../../schema/markEvents.ts';
import type { OfPiece } from '../../store/commands/child.ts';
import { chooseDraft } from '../../store/commands/marks.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Field } from '../../ui/Field.tsx';

interface Props {
  store: Store;
  at: OfPiece;
  choice: Choice;
  label: string;
}

/** Why a draft is kept in the portfolio; written down by the adult as the child says it. */
export function WhyKept({ store, at, choice: { version, why: kept = '' }, label }: Props) {
  const act = useAct();
  return (
    <Field
      label={label}
      value={kept}
      maxLength={500}
      onChange={(event) => {
        const why = event.currentTarget.value.trim();
        if (why === kept) return;
        act(() => chooseDraft(store, at, { is: 'portfolio', version, ...(why && { why }) }));
      }}
    />
  );
}
