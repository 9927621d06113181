import { useEffect, useState } from 'preact/hooks';
import { newestVersion } from '../../rules/draftChain.ts';
import type { Attachment } from '../../schema/attachment.ts';
import type { PupilId } from '../../schema/ids.ts';
import { openAttachment, wantWhole } from '../../store/parts.ts';
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
    pagesFrom(store, round, thisAndNext(round, pupil)).then(
      (found) => isWanted && setPages(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [round.unit.id, round.task.id, pupil]);
  // What was photographed on other tablets comes with the next handover, for the whole round.
  useEffect(() => {
    pagesFrom(store, round, round.pupils).then(
      (all) => wantWhole(store, all),
      () => undefined,
    );
  }, [round.unit.id, round.task.id]);
  return pages.map((page) => <Ready key={page.id} store={store} page={page} />);
}

function thisAndNext({ pupils }: Round, pupil: PupilId): Round['pupils'] {
  const at = pupils.findIndex(({ id }) => id === pupil);
  return pupils.slice(at, at + 2);
}

async function pagesFrom(
  store: Store,
  { unit, task }: Round,
  pupils: Round['pupils'],
): Promise<Attachment[]> {
  const pieces = await Promise.all(
    pupils.map(({ id }) => pieceOf(store, { unit: unit.id, task: task.id, pupil: id })),
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
      const url = await takeUrl(page, (each) => openAttachment(store, each));
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
