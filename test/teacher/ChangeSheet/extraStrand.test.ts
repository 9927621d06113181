import * as assert from 'uvu/assert';
import { extraLinesOf, extraStrands } from '../../../src/curriculum/extraStrands.ts';
import { sheetOf } from '../../../src/curriculum/starter.ts';
import { schoolLines, starterLines, strandsOf } from '../../../src/rules/sheetLines.ts';
import { TargetCode } from '../../../src/schema/curriculum.ts';
import type { TargetId } from '../../../src/schema/ids.ts';
import { SheetLine } from '../../../src/schema/sheet.ts';
import { sheetKey, sheetYears } from '../../../src/schema/sheetKey.ts';
import { editTargets } from '../../../src/store/commands/sheet.ts';
import { undoLast } from '../../../src/store/commands/undoLast.ts';
import { targetsSaid } from '../../../src/store/sheetQueries.ts';
import type { Store } from '../../../src/store/store.ts';
import { isOn, switchEdits } from '../../../src/teacher/ChangeSheet/extraStrand.ts';
import { lineNotes } from '../../../src/teacher/sheetWords.ts';
import { usualWords } from '../../../src/ui/vocabulary/wordsOf.ts';
import { readingGrade } from '../../curriculum/readingLevel.ts';
import { aTabletBeside, exchange } from '../../support/exchange.ts';
import { suite } from '../../support/suite.ts';
import { aClassroom } from '../../support/tablet.ts';

const test = suite('extra strands');

const key = sheetKey('writing', 3);
const starter = starterLines((await sheetOf(3, 'writing')).targets);
const [habits] = extraStrands as [(typeof extraStrands)[number]];
const draftOf = async (store: Store) => schoolLines(starter, await targetsSaid(store, key));
const turn = async (store: Store, to: 'on' | 'off') =>
  editTargets(store, key, switchEdits(habits, 3, await draftOf(store), to));

test('their lines have codes of their own in every year, begin with “I can”, and a seven-year-old reads them', async () => {
  for (const year of sheetYears) {
    const taken = new Set<string>((await sheetOf(year, 'writing')).targets.map(({ code }) => code));
    const lines = extraStrands.flatMap((strand) => extraLinesOf(strand, year));
    assert.is(new Set(lines.map(({ code }) => code)).size, lines.length);
    for (const { code, pupil } of lines) {
      assert.ok(TargetCode.safeParse(code).success && !taken.has(code), code);
      assert.match(pupil, /^I can .+\.$/);
    }
    assert.ok(
      readingGrade(
        lines.map(({ pupil }) => pupil),
        [],
      ) < (year <= 2 ? 2.5 : year <= 4 ? 4 : 6),
      String(year),
    );
  }
});

test('switched on, a strand stands at the end of the sheet, said to be no requirement; switched off, it is retired', async () => {
  const { store } = await aClassroom(1);
  await turn(store, 'on');
  const draft = await draftOf(store);
  const strand = strandsOf(draft).at(-1);
  assert.equal([strand?.name, strand?.groups.length], ['Habits of a writer', 4]);
  for (const line of draft) assert.ok(SheetLine.safeParse(line).success);
  const [first] = strand?.groups ?? [];
  assert.match(lineNotes(first?.line as SheetLine, usualWords), /Y3\.HB\.01 · House step, not statutory/);
  await turn(store, 'off');
  assert.is(isOn(habits, 3, await draftOf(store)), false);
  assert.is((await draftOf(store)).filter(({ retired }) => retired).length, 4);
});

test('what the school reworded comes back as it was reworded, and undo goes back one step', async () => {
  const { store } = await aClassroom(1);
  await turn(store, 'on');
  const code = 'Y3.HB.01' as TargetId;
  await editTargets(store, key, [{ code, fields: { pupil: 'I can begin.' }, was: {} }]);
  await turn(store, 'off');
  await undoLast(store);
  assert.ok(isOn(habits, 3, await draftOf(store)));
  await turn(store, 'off');
  await turn(store, 'on');
  assert.is((await draftOf(store)).find((line) => line.code === code)?.pupil, 'I can begin.');
});

test('switched on by two adults apart, it is there once', async () => {
  const here = await aClassroom(1);
  const there = await aTabletBeside(here);
  await turn(here.store, 'on');
  await turn(there.store, 'on');
  await exchange(here, there);
  assert.is((await draftOf(here.store)).length, starter.length + 4);
  assert.is(await here.store.db.targets.where('clash').equals(1).count(), 0);
});

test.run();
