import { useState } from 'preact/hooks';
import { changeClass } from '../../store/commands/class.ts';
import type { ClassRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ClassForm } from './ClassForm.tsx';

/** Another name, year or teacher for a class. Its pupils and units stay as they are. */
export function ChangeClass({ store, row, teacher }: { store: Store; row: ClassRow; teacher: string }) {
  const act = useAct();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Change name or year
      </Button>
      {isOpen && (
        <Dialog title={`Change ${row.name}`} onClose={close} actions={null}>
          <ClassForm
            begin={{ name: row.name, year: row.year, teacher }}
            asksTeacher
            does="Keep"
            close={close}
            keep={async (names) => {
              const kept = await act(() => changeClass(store, row.id, names));
              if (kept) close();
              return kept;
            }}
          />
        </Dialog>
      )}
    </>
  );
}
