import { useState } from 'preact/hooks';
import type { UnitRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import type { ListedPupil } from '../Class/listedPupils.ts';
import type { UnitRoom } from './readUnit.ts';
import { TellDialog } from './TellDialog.tsx';

interface Props {
  store: Store;
  room: UnitRoom;
  unit: UnitRow;
  listed: ListedPupil[];
}

/** The way to what the children may read of where they are; it is read before anything is put there. */
export function TellWhere(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <p class="no-print">
        <Button kind="quiet" onClick={() => setOpen(true)}>
          Tell the children where they are
        </Button>
      </p>
      {open && <TellDialog {...props} close={() => setOpen(false)} />}
    </>
  );
}
