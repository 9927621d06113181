import { readTogether } from '../../store/attachments.ts';
import type { TrayRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { PagePicture } from '../../ui/PagePicture.tsx';

interface Props {
  store: Store;
  rows: TrayRow[];
  open: (row: TrayRow) => void;
}

/** Pages that are nobody's yet. Nothing where there are none. */
export function Tray({ store, rows, open }: Props) {
  if (rows.length === 0) return null;
  return (
    <section class="capture-tray" aria-labelledby="capture-tray">
      <h2 id="capture-tray">In the tray: {rows.length}</h2>
      <p class="small soft">Tap a page, then the name of the child whose it is.</p>
      <ul>
        {rows.map((row, i) => (
          <li key={row.id}>
            <button
              type="button"
              class="capture-thumb"
              onClick={() => open(row)}
              aria-label={`Page ${i + 1} in the tray`}
            >
              <PagePicture attachment={row.thumbnail} read={(of) => readTogether(store, of)} alt="" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
