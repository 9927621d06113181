import type { ClassId, PupilId, TargetId } from '../../src/schema/ids.ts';
import type { Alignment } from '../../src/schema/markEvents.ts';
import type { Stamp } from '../../src/schema/stamp.ts';
import { levels, soundsOf, stages, supports, textPagesMax } from '../../src/schema/words.ts';
import { importClassList } from '../../src/store/commands/classList.ts';
import { chooseIdea, recallToolkit } from '../../src/store/commands/idea.ts';
import {
  sayInMyWords,
  takeTellingAway,
  tellInMyWords,
  tellSecond,
} from '../../src/store/commands/inMyWords.ts';
import {
  markRestSecure,
  type PieceAt,
  recordDraft,
  recordJudgement,
  setPieceFlag,
  setTargetSupport,
} from '../../src/store/commands/mark.ts';
import { alignPages, setCause } from '../../src/store/commands/marks.ts';
import { writeInBox } from '../../src/store/commands/myBoxes.ts';
import { finishRecording, type RecordingOf, recordSecond } from '../../src/store/commands/recording.ts';
import { makeClass } from '../../src/store/commands/setUp.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { makeUnit } from '../../src/store/commands/unit.ts';
import { setStage } from '../../src/store/commands/unitFields.ts';
import { addTextPage, changeUnitText } from '../../src/store/commands/unitText.ts';
import { UnitInUse } from '../../src/store/errors.ts';
import type { ClassRow, PupilRow, TaskRow, UnitRow } from '../../src/store/rows.ts';
import { aPageOf } from '../support/aPage.ts';
import { threeTargets } from '../support/tablet.ts';
import type { Chance } from './chance.ts';
import type { SimTablet } from './tablet.ts';
import { wordTaps } from './wordTaps.ts';

/** Something that an adult does on this tablet, with what it knows of the class by now; not `alone` beside another tab. */
export async function tap(tablet: SimTablet, chance: Chance, alone = true): Promise<void> {
  const classes = tablet.rows<ClassRow>('classes');
  // No screen shows a unit of which only later changes have come.
  const units = tablet.rows<Partial<UnitRow>>('units').filter((unit): unit is UnitRow => !!unit.class);
  const pupils = tablet.rows<PupilRow>('pupils');
  const tasks = tablet.rows<TaskRow>('tasks');
  const classId = chance.oneOf(classes)?.id;
  const task = chance.oneOf(tasks);
  const unit = units.find(({ id }) => id === task?.unit);
  if (!classId) await makeClass(tablet.store, 'A class', 3);
  else if (!task || !unit || pupils.length === 0) await plan(tablet, classId, chance);
  else await work(tablet, chance, { classId, task, unit, pupil: chance.oneOf(pupils).id, alone, pupils });
  tablet.acknowledge();
}

async function plan({ store }: SimTablet, classId: ClassId, chance: Chance): Promise<void> {
  const added = Array.from({ length: 1 + chance.below(3) }, (_, i) => ({
    class: classId,
    given: `Given${i}`,
    family: `Family${chance.below(100)}`,
  }));
  await importClassList(store, { newClasses: [], added, changed: [], left: [] });
  const unit = { title: 'The Lost Kite', coreText: 'The Lost Kite', genre: 'losing', nonNegotiables: [] };
  await makeUnit(store, classId, { ...unit, focus: threeTargets });
}

interface Known {
  classId: ClassId;
  task: TaskRow;
  unit: UnitRow;
  pupil: PupilId;
  alone: boolean;
  pupils: PupilRow[];
}

async function work(tablet: SimTablet, chance: Chance, known: Known): Promise<void> {
  const { store } = tablet;
  const { task, unit, pupil, alone, pupils } = known;
  const { schoolYear } = unit;
  const at: PieceAt = { unit: unit.id, task: task.id, taskKind: task.kind, pupil, schoolYear };
  const target = chance.oneOf(threeTargets).target as TargetId;
  const word = `word${chance.below(1000)}`;
  const work = chance.weighted<() => Promise<unknown>>([
    [10, () => recordJudgement(store, at, target, chance.oneOf(levels))],
    [
      2,
      () =>
        markRestSecure(
          store,
          at,
          threeTargets.map((each) => each.target),
        ),
    ],
    [2, () => setTargetSupport(store, at, target, chance.oneOf([...supports, undefined]))],
    [2, () => setPieceFlag(store, at, 'support', chance.oneOf(supports))],
    [2, () => setPieceFlag(store, at, 'presence', chance.oneOf(['there', 'absent']))],
    [2, () => setPieceFlag(store, at, 'note', word)],
    [3, () => recordDraft(store, at, `The kite flew: ${word}.`)],
    [1, () => recordDraft(store, at, `The kite flew: ${word}. `.repeat(1500))],
    [1, () => sayInMyWords(store, { pupil, term: chance.oneOf(['noun', 'verb']) }, chance.oneOf([word, '']))],
    [1, () => tellAWord()],
    [1, () => aPageOf(store, at, { size: 1 + chance.below(3000), small: 50 })],
    [1, () => sayAloud()],
    [1, () => chooseIdea(store, at, { is: chance.oneOf(['option', 'own']), words: word })],
    [1, () => recallToolkit(store, at, 1, { ticked: [word], toolkit: [] })],
    [1, () => alignPages(store, at, { from: aSpan(), to: aSpan() })],
    [1, () => setCause(store, at, { version: 2, because: unit.stamps.title as Stamp }, chance.percent(70))],
    [1, () => changeUnitText(store, unit.id, { core: word, flawed: chance.percent(30) ? word : '' })],
    [1, () => addMapPage()],
    [1, () => writeInBox(store, unit.id, pupil, 'a'.repeat(20), word)],
    [4, () => undoLast(store).catch(unlessInUse)],
    ...wordTaps(tablet, chance, { at, target, word, critic: chance.oneOf(pupils).id }),
    [2, () => changeStage()],
    [2, () => changePupil()],
  ]);
  await work();

  // A screen offers no more of them than a unit may have.
  async function addMapPage(): Promise<void> {
    const { mapPages = [] } = (await store.db.unitTexts.get(unit.id)) ?? {};
    const room = textPagesMax - mapPages.length;
    if (room > (alone ? 0 : 1)) await addTextPage(store, unit.id, 'mapPages', aPhoto(chance));
  }

  function aSpan(): Alignment['from'] {
    const place = (x: number) => ({ x, y: chance.below(100) / 100 });
    return { page: `${chance.below(3)}`.repeat(64), ratio: 1.4, points: [place(0.1), place(0.9)] };
  }

  async function tellAWord(): Promise<void> {
    const of = { pupil, term: chance.oneOf(['noun', 'verb']) };
    await tellSecond(store, of, 0, { ...aPhoto(chance), type: 'audio/webm' });
    await tellInMyWords(store, of);
    if (chance.percent(30)) await takeTellingAway(store, of);
  }

  async function sayAloud(): Promise<void> {
    const of: RecordingOf = { unit: unit.id, pupil, task: task.id, is: chance.oneOf(soundsOf), version: 1 };
    for (let n = 0; n < 2; n += 1)
      await recordSecond(store, of, n, { ...aPhoto(chance), type: 'audio/webm' });
    await finishRecording(store, of);
  }

  // Whatever the clocks say, who changes a field after seeing it gets what they asked for.
  async function changeStage(): Promise<void> {
    const stage = chance.oneOf(stages);
    await setStage(store, unit.id, stage);
    const now = (await store.db.units.get(unit.id))?.stage;
    if (alone && now !== stage) throw new Error(`the stage was set to ${stage} and is ${now}`);
  }

  function changePupil(): Promise<void> {
    const isBack = chance.percent(20);
    const changed = [
      { id: pupil, fields: { preferredGiven: word, ...(isBack && { place: 'here' as const }) } },
    ];
    const left = !isBack && chance.percent(10) ? [pupil] : [];
    return importClassList(store, { newClasses: [], added: [], changed, left });
  }
}

function aPhoto(chance: Chance) {
  const bytes = new Uint8Array(1 + chance.below(3000)).fill(chance.below(250));
  return { type: 'image/jpeg', bytes };
}

/** The unit was made here, and somebody has written for it meanwhile: it stays, and the person is told. */
function unlessInUse(error: unknown): void {
  if (!(error instanceof UnitInUse)) throw error;
}
