import { useEffect, useRef, useState } from 'preact/hooks';
import { isAbsent, supportOf } from '../../rules/ledger.ts';
import type { ShownName } from '../../rules/names.ts';
import { kindOf } from '../../rules/pieceKind.ts';
import type { PupilId, TargetId } from '../../schema/ids.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import { type Level, levels, type Support } from '../../schema/words.ts';
import {
  markRestSecure,
  type PieceAt,
  recordJudgement,
  setPieceFlag,
  setTargetSupport,
} from '../../store/commands/mark.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { GoalReview } from '../Goal/GoalReview.tsx';
import { goalOf } from '../Goal/goalChoices.ts';
import { AlsoShows } from './AlsoShows.tsx';
import { Examples, examplesId } from './Examples.tsx';
import { MarkFoot } from './MarkFoot.tsx';
import { MarkHead } from './MarkHead.tsx';
import { MarkPage } from './MarkPage.tsx';
import { isMarkedIn, pieceFlags, type Round, standingJudgements } from './round.ts';
import { TargetGroup } from './TargetGroup.tsx';
import { TargetRow } from './TargetRow.tsx';
import { useExemplars, useParts } from './useSheetOf.ts';
import './Mark.css';

interface Props {
  store: Store;
  round: Round;
  pupil: PupilId;
  names: Map<string, ShownName>;
  words: Words;
}

export function MarkPiece({ store, round, pupil, names, words }: Props) {
  const act = useAct();
  const { unit, task } = round;
  const child = round.pupils.find(({ id }) => id === pupil);
  const also = child?.also;
  const partsOf = useParts(store, unit);
  const goal = task.kind === 'hot' && child ? goalOf(child) : undefined;
  const at: PieceAt = {
    unit: unit.id,
    task: task.id,
    taskKind: task.kind,
    pupil,
    schoolYear: unit.schoolYear,
    ...(also && { also }),
  };
  const flags = pieceFlags(round, pupil);
  const held = standingJudgements(round, pupil, task.id);
  const cold = round.tasks.find((t) => t.kind === 'cold');
  const before = cold && cold.id !== task.id ? standingJudgements(round, pupil, cold.id) : undefined;
  const absent = isAbsent(flags);
  const targets = [...unit.focus, ...unit.nonNegotiables];
  // Before teaching nobody looks for more, and until the piece is judged nothing may be in the way.
  const isJudged = (task.kind === 'hot' || task.kind === 'polished') && !absent && isMarkedIn(round, pupil);
  const rest = () =>
    act(() =>
      markRestSecure(
        store,
        at,
        targets.map((t) => t.target),
      ),
    );
  const judge = (target: TargetId, level: Level) => act(() => recordJudgement(store, at, target, level));
  const [example, setExample] = useState<ChosenTarget>();
  const exemplars = useExemplars(store, targets, partsOf);
  const of = (target: TargetId) => exemplars.filter((each) => each.target === target);
  const closeExamples = () => {
    setExample(undefined);
    // Back where it was opened from, once the targets can be reached again.
    requestAnimationFrame(() => document.getElementById(examplesId(example?.target))?.focus());
  };
  const row = (chosen: ChosenTarget) => (
    <TargetRow
      key={chosen.target}
      chosen={chosen}
      words={words}
      judgement={held.get(chosen.target)}
      before={before?.get(chosen.target)?.level}
      support={supportOf(held.get(chosen.target), flags)}
      disabled={absent}
      judge={judge}
      setSupport={(support: Support | undefined) =>
        act(() => setTargetSupport(store, at, chosen.target, support))
      }
      showExamples={of(chosen.target).length > 0 ? () => setExample(chosen) : undefined}
    />
  );
  const group = (chosen: ChosenTarget) => (
    <TargetGroup
      key={chosen.target}
      chosen={chosen}
      parts={partsOf.get(chosen.target)}
      held={held}
      row={row}
    />
  );
  return (
    <main class="mark" id="main">
      <MarkHead
        flags={flags}
        sayKind={(field, value) => act(() => setPieceFlag(store, at, field, value))}
        round={round}
        pupil={pupil}
        names={names}
        absent={absent}
        setSupport={(support) => act(() => setPieceFlag(store, at, 'support', support))}
        setAbsent={(away) => act(() => setPieceFlag(store, at, 'presence', away ? 'absent' : 'there'))}
      />
      <Targets
        onLevel={(target, level) => !absent && judge(target, level)}
        onRest={rest}
        round={round}
        pupil={pupil}
        inert={example !== undefined}
      >
        <h2 class="unseen">{words.say('{Focus targets}')}</h2>
        {unit.focus.map(group)}
        {unit.nonNegotiables.length > 0 && (
          <h2 class="mark-group">{words.say('Always, in every {piece}')}</h2>
        )}
        {unit.nonNegotiables.map(group)}
        {goal && !absent && <GoalReview store={store} pupil={pupil} unit={unit.id} goal={goal} />}
        {isJudged && (
          <AlsoShows
            store={store}
            at={at}
            genre={kindOf(unit, flags).genre ?? ''}
            targets={targets.flatMap(({ target }) => [
              target,
              ...(partsOf.get(target) ?? []).map((part) => part.target),
            ])}
            held={held}
            words={words}
            judge={judge}
          />
        )}
      </Targets>
      {example && (
        <Examples store={store} target={example} exemplars={of(example.target)} close={closeExamples} />
      )}
      <MarkPage
        store={store}
        at={at}
        note={flags?.note ?? ''}
        isSeen={flags?.seen === 'in-book'}
        targets={targets}
        support={flags?.support ?? 'independent'}
        held={held}
      />
      <MarkFoot
        round={round}
        pupil={pupil}
        names={names}
        rest={rest}
        left={targets.filter(({ target }) => !held.has(target)).length}
        absent={absent}
      />
    </main>
  );
}

/**
 * The list of targets, with the keys 1 to 4 for the levels of the row in focus, R for the rest, and Page Up and
 * Page Down for the pupils. They work only while focus is in the list, so that speech input never sets them off.
 */
function Targets({
  round,
  pupil,
  onLevel,
  onRest,
  inert,
  children,
}: {
  round: Round;
  pupil: PupilId;
  onLevel: (target: TargetId, level: Level) => void;
  onRest: () => void;
  /** Something else stands in its place. */
  inert: boolean;
  children: preact.ComponentChildren;
}) {
  const words = useWords();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.focus({ preventScroll: true });
  }, []);
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
    // The keys belong to the rows above.
    if ((event.target as HTMLElement).closest('.also-shows, .goal-review')) return;
    const level = levels[Number(event.key) - 1];
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-target]') ?? [])];
    const at = Math.max(
      0,
      rows.findIndex((row) => row.contains(document.activeElement)),
    );
    if (level && rows[at]) {
      onLevel(rows[at].dataset.target as TargetId, level);
      (rows[at + 1] ?? rows[at]).querySelector<HTMLElement>('.level-button')?.focus({ preventScroll: true });
    } else if (event.key === 'ArrowDown')
      rows[Math.min(at + 1, rows.length - 1)]?.querySelector<HTMLElement>('.level-button')?.focus();
    else if (event.key === 'ArrowUp')
      rows[Math.max(at - 1, 0)]?.querySelector<HTMLElement>('.level-button')?.focus();
    else if (event.key === 'r') onRest();
    else if (event.key === 'PageDown' || event.key === 'PageUp')
      turn(round, pupil, event.key === 'PageDown' ? 1 : -1);
    else return;
    event.preventDefault();
  };
  return (
    <section
      ref={list}
      class="mark-targets"
      tabIndex={-1}
      aria-label={words.say('{Targets}')}
      inert={inert}
      onKeyDown={pressed}
    >
      {children}
    </section>
  );
}

function turn(round: Round, pupil: PupilId, by: number): void {
  const next = round.pupils[round.pupils.findIndex((p) => p.id === pupil) + by];
  if (next) location.replace(paths.mark(round.unit.id, round.task.kind, next.id));
}
