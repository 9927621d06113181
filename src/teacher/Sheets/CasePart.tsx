import { FileDown, FileUp } from 'lucide-preact';
import { gunzip } from '../../device/gzip.ts';
import { handOut } from '../../device/handOut.ts';
import type { CasePackage } from '../../schema/case.ts';
import type { SheetKey } from '../../schema/sheet.ts';
import { wallTime } from '../../schema/wallTime.ts';
import { casePackageBytes, casePackages } from '../../store/caseQueries.ts';
import { live } from '../../store/live.ts';
import { schoolOf } from '../../store/queries.ts';
import type { CasePackageRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { caseWithChanges } from '../BringCase/caseWithChanges.ts';
import { mostBytes } from '../BringCase/readCase.ts';
import { useAllDrafts } from '../useAllDrafts.ts';

/** Curricula from other systems, and out to them again. */
export function CasePart({ store }: { store: Store }) {
  const { say } = useWords();
  const packages = useLive(() => live(async () => casePackages(store)), [store]) ?? [];
  return (
    <section class="sheets-case" aria-labelledby="sheets-case">
      <h2 id="sheets-case">From and for other systems</h2>
      <p class="soft">{say('A curriculum as a CASE package becomes {targets} of these {sheets}.')}</p>
      <p>
        <ButtonLink icon={<FileUp aria-hidden="true" />} href={paths.bringCase}>
          Bring in a CASE package
        </ButtonLink>
      </p>
      {packages.length > 0 && <Packages store={store} packages={packages} />}
    </section>
  );
}

function Packages({ store, packages }: { store: Store; packages: CasePackageRow[] }) {
  const act = useAct();
  const drafts = useAllDrafts(store);
  const { date } = useWords();
  const give = (row: CasePackageRow, now: NonNullable<typeof drafts>) =>
    act(async () => {
      const bytes = await casePackageBytes(store, row);
      if (!bytes) return;
      const pack = JSON.parse(new TextDecoder().decode(await gunzip(bytes, 2 * mostBytes))) as CasePackage;
      const whole = caseWithChanges(pack, {
        went: new Map(Object.entries(row.went) as [string, SheetKey][]),
        drafts: now,
        school: (await schoolOf(store))?.id ?? '',
        at: wallTime(store.wall),
      });
      const text = JSON.stringify(whole, null, 2);
      await handOut(new Blob([text], { type: 'application/json' }), 'case-package.json');
    });
  return (
    <ul>
      {packages.map((row) => (
        <li key={row.id} class="sheets-package">
          <span>
            <strong>{row.title}</strong>, {row.items.toLocaleString('en-GB')} items, brought in on{' '}
            {date(row.broughtOn)}
          </span>
          <Button
            kind="quiet"
            icon={<FileDown aria-hidden="true" />}
            disabled={!drafts}
            onClick={() => drafts && give(row, drafts)}
          >
            Save as CASE, with what the school changed<span class="unseen">: {row.title}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
