import { useState } from 'preact/hooks';
import type { SheetVersionId } from '../../schema/ids.ts';
import type { SheetLine } from '../../schema/sheet.ts';
import { useSheetVersion } from '../../store/commands/sheet.ts';
import { live } from '../../store/live.ts';
import { sheetVersions } from '../../store/sheetQueries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import type { SchoolSheet } from '../useSheet.ts';
import { Compare } from './Compare.tsx';

interface Edition {
  id: SheetVersionId | 'starter';
  name: string;
  says: string;
  lines: SheetLine[];
}

/** Every version that was published, and the starter sheet: each beside the one in use, any of them used again. */
export function SheetVersions({ store, sheet }: { store: Store; sheet: SchoolSheet }) {
  const words = useWords();
  const act = useAct();
  const { key, inForce, starter, inUse } = sheet;
  const versions = useLive(() => live(async () => sheetVersions(store, key)), [store, key]);
  const [open, setOpen] = useState<string>();
  if (!versions || versions.length === 0) return null;
  const editions: Edition[] = [
    ...versions.map(({ row, lines }) => ({
      id: row.id,
      name: `Version ${row.version}`,
      says: `, published on ${words.date(row.publishedOn)}`,
      lines,
    })),
    { id: 'starter', name: words.say('The starter {sheet}'), says: '', lines: starter },
  ];
  const now = editions.find(({ id }) => id === (inForce.published?.id ?? 'starter'));
  const compared = editions.find(({ id }) => id === open && id !== now?.id);
  return (
    <section class="sheet-versions no-print" aria-labelledby="sheet-versions">
      <h2 id="sheet-versions">Versions</h2>
      <ul>
        {editions.map((edition) => (
          <li key={edition.id} class="sheet-version">
            <span>
              <strong>{edition.name}</strong>
              {edition.says}
            </span>
            {edition === now ? (
              <span class="soft">In use</span>
            ) : (
              <>
                <Button
                  kind="quiet"
                  aria-expanded={edition === compared}
                  onClick={() => setOpen(edition === compared ? undefined : edition.id)}
                >
                  Compare<span class="unseen"> {edition.name} with what is in use</span>
                </Button>
                <Button kind="quiet" onClick={() => act(() => useSheetVersion(store, key, edition.id))}>
                  Use {edition.name.charAt(0).toLowerCase() + edition.name.slice(1)} again
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {compared && now && (
        <Compare
          from={{ name: compared.name, lines: compared.lines }}
          to={{ name: `${now.name}, in use`, lines: inUse }}
        />
      )}
    </section>
  );
}
