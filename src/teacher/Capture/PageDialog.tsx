import { Camera, Scissors, Trash2, Users } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ShownName } from '../../rules/names.ts';
import type { Page } from '../../schema/event.ts';
import type { PupilId } from '../../schema/ids.ts';
import { movePage, takeOutPage } from '../../store/commands/pages.ts';
import { openAttachment } from '../../store/parts.ts';
import type { PupilRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { PagePicture } from '../../ui/PagePicture.tsx';
import { NameList } from './NameList.tsx';
import { PageTouches } from './PageTouches.tsx';

interface Props {
  store: Store;
  page: Page;
  pupils: PupilRow[];
  names: Map<PupilId, ShownName>;
  again: () => void;
  close: () => void;
}

/** A page that is filed: looked at, mended, given to whom it belongs, or taken out. */
export function PageDialog({ store, page, pupils, names, again, close }: Props) {
  const act = useAct();
  const [doing, setDoing] = useState<'looking' | 'touching' | 'moving'>('looking');
  const name = names.get(page.pupil)?.full ?? '';
  const title = `${name}, page ${page.order + 1}`;
  const read = () => openAttachment(store, page.page);
  if (doing === 'touching') {
    return (
      <Dialog wide title={title} onClose={close} actions={null}>
        <PageTouches store={store} page={page} read={read} done={close} leave={() => setDoing('looking')} />
      </Dialog>
    );
  }
  const does = (work: () => Promise<unknown>) => async () => {
    close();
    await act(work);
  };
  return (
    <Dialog wide title={title} onClose={close} actions={<Button onClick={close}>Close</Button>}>
      <div class="capture-beside">
        <PagePicture
          attachment={page.page}
          read={read}
          alt={`Page ${page.order + 1} of ${name}`}
          class="capture-large"
        />
        {doing === 'moving' ? (
          <NameList
            pupils={pupils.filter(({ id }) => id !== page.pupil)}
            names={names}
            label="Whose page is it?"
            choose={(pupil) => does(() => movePage(store, page, pupil))()}
          />
        ) : (
          <div class="capture-doings">
            <Button icon={<Scissors aria-hidden="true" />} onClick={() => setDoing('touching')}>
              Turn, cut or brighten
            </Button>
            <Button icon={<Camera aria-hidden="true" />} onClick={again}>
              Take it again
            </Button>
            <Button icon={<Users aria-hidden="true" />} onClick={() => setDoing('moving')}>
              It is somebody else’s
            </Button>
            <Button
              kind="alarm"
              icon={<Trash2 aria-hidden="true" />}
              onClick={does(() => takeOutPage(store, page))}
            >
              Take it out
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
