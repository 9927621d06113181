import { Trash2 } from 'lucide-preact';
import type { ShownName } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import { readAttachment } from '../../store/attachments.ts';
import { dropFromTray, fileFromTray } from '../../store/commands/tray.ts';
import type { PupilRow, TrayRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { PagePicture } from '../../ui/PagePicture.tsx';
import { NameList } from './NameList.tsx';

interface Props {
  store: Store;
  row: TrayRow;
  pupils: PupilRow[];
  names: Map<PupilId, ShownName>;
  close: () => void;
}

/** A page of the tray, large enough to know the hand, beside the names. */
export function TrayDialog({ store, row, pupils, names, close }: Props) {
  const act = useAct();
  const does = (work: () => Promise<unknown>) => async () => {
    close();
    await act(work);
  };
  return (
    <Dialog
      wide
      title="Whose page is this?"
      onClose={close}
      actions={
        <>
          <Button
            kind="quiet"
            icon={<Trash2 aria-hidden="true" />}
            onClick={does(() => dropFromTray(store, row.id))}
          >
            Throw this photo away
          </Button>
          <Button onClick={close}>Leave it in the tray</Button>
        </>
      }
    >
      <div class="capture-beside">
        <PagePicture
          attachment={row.page}
          read={(of) => readAttachment(store, of)}
          alt="The page in the tray"
          class="capture-large"
        />
        <NameList
          pupils={pupils}
          names={names}
          label="Whose page is this?"
          choose={(pupil) => does(() => fileFromTray(store, row.id, pupil))()}
        />
      </div>
    </Dialog>
  );
}
