import { FileDown, FileUp } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { handOut } from '../../device/handOut.ts';
import type { TargetId } from '../../schema/ids.ts';
import { newId } from '../../schema/newId.ts';
import { partsOfSheetKey } from '../../schema/sheetKey.ts';
import { wallTime } from '../../schema/wallTime.ts';
import { editTargets } from '../../store/commands/sheet.ts';
import { schoolOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../ui/useWords.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { decodeText, looksLikeText } from '../Roster/decodeText.ts';
import { Compare } from '../Sheet/Compare.tsx';
import type { LineOfYear } from '../useAllLines.ts';
import type { SchoolSheet } from '../useSheet.ts';
import { readSheetCsv, type SheetFile } from './readSheetCsv.ts';
import { casePackage } from './sheetCase.ts';
import { writeSheetCsv } from './sheetCsv.ts';

interface Props {
  store: Store;
  sheet: SchoolSheet;
  all: ReadonlyMap<TargetId, LineOfYear>;
  say: (words: string) => void;
}

const mostBytes = 2_000_000;
const mostShown = 12;

/** The sheet out to a spreadsheet and in again. What would change is seen before anything is kept. */
export function SheetFiles({ store, sheet, all, say }: Props) {
  const words = useWords();
  const act = useAct();
  const [read, setRead] = useState<SheetFile>();
  const { key, draft } = sheet;
  const give = () =>
    act(async () => {
      await handOut(new Blob([await writeSheetCsv(draft)], { type: 'text/csv' }), `${key}.csv`);
    });
  const giveCase = () =>
    act(async () => {
      const school = await schoolOf(store);
      const whole = casePackage({
        key,
        school: school?.id ?? '',
        schoolName: school?.name ?? '',
        lines: draft,
        sheetOf: (code) => all.get(code),
        at: wallTime(store.wall),
      });
      await handOut(new Blob([JSON.stringify(whole, null, 2)], { type: 'application/json' }), `${key}.json`);
    });
  const take = async (file: File | undefined) => {
    if (!file) return;
    setRead(await readFile(file));
  };
  const readFile = async (file: File): Promise<SheetFile> => {
    if (file.size > mostBytes)
      return {
        is: 'refused',
        problems: [words.say('The file is too big for {a sheet}. Choose the CSV of one {sheet}.')],
      };
    const { text } = decodeText(new Uint8Array(await file.arrayBuffer()));
    if (!looksLikeText(text))
      return {
        is: 'refused',
        problems: ['This is no CSV file. In the spreadsheet, choose “Save as” and CSV.'],
      };
    const newCode = () => newId<TargetId>(store.random);
    return readSheetCsv(text, { draft, all, year: partsOfSheetKey(key).year, newCode, words });
  };
  const keep = async () => {
    if (read?.is !== 'plan') return;
    if (await act(() => editTargets(store, key, read.plan.edits, 'brought-in'))) {
      setRead(undefined);
      say('Brought in.');
    }
  };
  return (
    <section class="draft-publish" aria-labelledby="sheet-files">
      <h2 id="sheet-files">As a file</h2>
      <p>
        {words.say(
          'Save the {sheet} as a CSV file, change it there, and bring it back. A row without a code is a new {target}. CASE is the format in which other systems take in curricula.',
        )}
      </p>
      <p class="sheet-files">
        <Button icon={<FileDown aria-hidden="true" />} onClick={give}>
          Save as CSV
        </Button>
        <Button icon={<FileDown aria-hidden="true" />} onClick={giveCase}>
          Save as CASE
        </Button>
        <label class="button sheet-files-choose">
          <FileUp aria-hidden="true" /> Bring in a CSV
          <input
            type="file"
            class="unseen"
            onChange={async (event) => {
              const input = event.currentTarget;
              await take(input.files?.[0]);
              // The same file can be chosen again after it was put right.
              input.value = '';
            }}
          />
        </label>
      </p>
      {read?.is === 'refused' && <Refused problems={read.problems} />}
      {read?.is === 'plan' && (
        <div class="sheet-files-plan">
          <h3>What the file would change</h3>
          <Compare
            from={{ name: 'As it is now', lines: draft }}
            to={{ name: 'With the file', lines: read.plan.after }}
          />
          {read.plan.unsaid > 0 && <p class="soft">{unsaidWords(read.plan.unsaid, words)}</p>}
          <p class="sheet-files">
            <Button disabled={read.plan.edits.length === 0} onClick={keep}>
              Bring it in
            </Button>
            <Button kind="quiet" onClick={() => setRead(undefined)}>
              Leave it
            </Button>
          </p>
        </div>
      )}
    </section>
  );
}

function unsaidWords(unsaid: number, { say }: Words): string {
  return unsaid === 1
    ? say('One {target} of the {sheet} is not in the file. It stays as it is; to end it, retire it.')
    : say(
        '{unsaid} {targets} of the {sheet} are not in the file. They stay as they are; to end one, retire it.',
        { unsaid },
      );
}

function Refused({ problems }: { problems: string[] }) {
  const more = problems.length - mostShown;
  return (
    <Notice kind="alarm" title="Nothing was brought in.">
      <ul>
        {problems.slice(0, mostShown).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {more > 0 && <p>And {more} more like these.</p>}
    </Notice>
  );
}
