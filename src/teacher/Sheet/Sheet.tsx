import { Printer } from 'lucide-preact';
import { attribution } from '../../curriculum/starter.ts';
import { compareSheets, isReordered } from '../../rules/sheetVersions.ts';
import type { SheetKey } from '../../schema/sheet.ts';
import type { Store } from '../../store/store.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { paths } from '../../ui/paths.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useWords } from '../../ui/useWords.ts';
import { sheetInForceWords, sheetName } from '../sheetWords.ts';
import { useSheet } from '../useSheet.ts';
import { SheetStrands } from './SheetStrands.tsx';
import { SheetVersions } from './SheetVersions.tsx';
import { UnitsToMove } from './UnitsToMove.tsx';
import './Sheet.css';

/** A year's sheet, as units are planned from it: read, printed, and followed from year to year. */
export function Sheet({ store, sheet: key }: { store: Store; sheet: SheetKey }) {
  const words = useWords();
  const sheet = useSheet(store, key);
  if (!sheet) return <main class="screen" id="main" aria-busy="true" />;
  const { inForce, inUse, draft } = sheet;
  const waits = compareSheets(inUse, draft).length > 0 || isReordered(inUse, draft);
  return (
    <Screen
      wide
      title={sheetName(key, words)}
      over={words.say('{Mastery sheet}')}
      back={{ href: paths.sheets, label: words.say('{Sheets}') }}
      actions={
        <>
          <Button kind="quiet" icon={<Printer aria-hidden="true" />} onClick={() => print()}>
            Print
          </Button>
          <ButtonLink kind="main" href={paths.changeSheet(key)}>
            {words.say('Change this {sheet}')}
          </ButtonLink>
        </>
      }
    >
      <p class="soft">{sheetInForceWords(inForce, words)}</p>
      {waits && !inForce.awaited && (
        <div class="no-print">
          <Notice title="There are changes that are not published yet.">
            {words.say('This is what {units} are planned from now.')}{' '}
            <a href={paths.changeSheet(key)}>See the changes</a>
          </Notice>
        </div>
      )}
      <SheetStrands sheetKey={key} lines={inUse} />
      <UnitsToMove store={store} sheet={sheet} />
      <SheetVersions store={store} sheet={sheet} />
      <p class="soft small">{attribution}</p>
    </Screen>
  );
}
