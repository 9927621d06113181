import { useEffect, useState } from 'preact/hooks';
import { newestVersion } from '../../rules/draftChain.ts';
import type { Attachment } from '../../schema/attachment.ts';
import type { PupilId } from '../../schema/ids.ts';
import { readAttachment } from '../../store/attachments.ts';
import { pieceOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { decoded, letGo, takeUrl } from '../../ui/pictureUrls.ts';
import type { Round } from './round.ts';

interface Props {
  store: Store;
  round: Round;
  pupil: PupilId;
}

/** The pages of this pupil and of the next one, read and decoded before anybody turns to them. Nothing to be seen. */
export function PagesReady({ store, round, pupil }: Props) {
  const [pages, setPages] = useState<Attachment[]>([]);
  useEffect(() => {
    let isWanted = true;
    pagesFrom(store, round, pupil).then(
      (found) => isWanted && setPages(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [round.unit.id, round.task.id, pupil]);
  return pages.map((page) => <Ready key={page.id} store={store} page={page} />);
}

async function pagesFrom(store: Store, { unit, task, pupils }: Round, pupil: PupilId): Promise<Attachment[]> {
  const at = pupils.findIndex(({ id }) => id === pupil);
  const pieces = await Promise.all(
    pupils.slice(at, at + 2).map(({ id }) => pieceOf(store, { unit: unit.id, task: task.id, pupil: id })),
  );
  const all = pieces.flatMap((piece) =>
    (piece?.pages ?? []).filter(({ version }) => version === newestVersion(piece)).map(({ page }) => page),
  );
  return [...new Map(all.map((page) => [page.id, page])).values()];
}

function Ready({ store, page }: { store: Store; page: Attachment }) {
  useEffect(() => {
    let isWanted = true;
    let isTaken = false;
    const decode = async () => {
      const url = await takeUrl(page, (each) => readAttachment(store, each));
      if (!url) return;
      isTaken = true;
      if (!isWanted) return letGo(page.id);
      await decoded(url);
    };
    // What cannot be read or decoded says so where it is shown.
    decode().catch(() => undefined);
    return () => {
      isWanted = false;
      if (isTaken) letGo(page.id);
    };
  }, [page.id]);
  return null;
}
