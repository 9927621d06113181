import { Printer } from 'lucide-preact';
import { useMemo, useState } from 'preact/hooks';
import { schoolYearOf } from '../../rules/schoolYear.ts';
import type { ClassId, PupilId, TargetId } from '../../schema/ids.ts';
import { today } from '../../schema/wallTime.ts';
import { levels } from '../../schema/words.ts';
import { live } from '../../store/live.ts';
import { policyInForce } from '../../store/policyQueries.ts';
import { classYear } from '../../store/standingQueries.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { LevelMark } from '../../ui/marks.tsx';
import { paths } from '../../ui/paths.ts';
import { Empty, Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useLoaded } from '../../ui/useLoaded.ts';
import { useWords } from '../../ui/useWords.ts';
import { wordingsOf } from '../CameAlong/childrenOf.ts';
import { listedPupils } from '../Class/listedPupils.ts';
import { sheetWording } from '../Pupil/targetWording.ts';
import { inForceWords } from '../policyWords.ts';
import { WhyDialog } from '../Why/WhyDialog.tsx';
import { YearTable } from './YearTable.tsx';
import { yearGrid } from './yearGrid.ts';
import './ClassYear.css';

/** A class's school year: every pupil by every target that was judged. A tap on a cell says why. */
export function ClassYear({ store, classId }: { store: Store; classId: ClassId }) {
  const words = useWords();
  const schoolYear = schoolYearOf(today(store.wall));
  const room = useLive(
    () => live(async () => readYear(store, classId, schoolYear)),
    [store, classId, schoolYear],
  );
  const [opened, open] = useState<{ pupil: PupilId; target: TargetId }>();
  const grid = useMemo(() => room && yearGrid(room.year, room.inForce.policy), [room]);
  const listed = useMemo(() => listedPupils(room?.year.pupils ?? []), [room?.year.pupils]);
  const inUnits = useMemo(() => room && wordingsOf(room.year), [room]);
  const unworded = grid?.targets.filter((target) => !inUnits?.has(target)) ?? [];
  const wordings = useLoaded(() => sheetWording(store, unworded), [store, unworded.join()]);
  if (!room || !grid || !inUnits) return <main class="screen screen-wide" id="main" aria-busy="true" />;
  const wordingOf = (target: TargetId) => inUnits.get(target) ?? wordings?.get(target) ?? target;
  const pupil = listed.find(({ id }) => id === opened?.pupil);
  return (
    <Screen
      wide
      title="The year so far"
      over={room.class?.name}
      back={{ href: paths.class(classId), label: words.say('{Class}') }}
      actions={
        <Button kind="quiet" icon={<Printer aria-hidden="true" />} onClick={() => print()}>
          Print
        </Button>
      }
    >
      {grid.targets.length === 0 ? (
        <Empty title="Nothing has been judged yet this school year">
          <p>{words.say('What is judged in any {unit} comes together here.')}</p>
        </Empty>
      ) : (
        <>
          <ul class="year-legend" aria-label="What the shapes say">
            {levels.map((level) => (
              <li key={level}>
                <LevelMark level={level} /> {words.level[level]}
              </li>
            ))}
          </ul>
          <YearTable
            grid={grid}
            listed={listed}
            wordingOf={wordingOf}
            open={(id, target) => open({ pupil: id, target })}
          />
          <p class="soft small">{inForceWords(room.inForce, words)}</p>
        </>
      )}
      {pupil && opened && (
        <WhyDialog
          store={store}
          asked={{ pupil, target: opened.target, wording: wordingOf(opened.target), schoolYear }}
          close={() => open(undefined)}
        />
      )}
    </Screen>
  );
}

async function readYear(store: Store, classId: ClassId, schoolYear: number) {
  const [of, year, inForce] = await Promise.all([
    store.db.classes.get(classId),
    classYear(store, classId, schoolYear),
    policyInForce(store),
  ]);
  return { class: of, year, inForce };
}
