import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { attribution, genres, licence } from '../../curriculum/starter.ts';
import { asksBeforeAnother, pupilsJudged } from '../../rules/focus.ts';
import { sheetYearFor } from '../../rules/schoolYear.ts';
import type { TargetId } from '../../schema/ids.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import { sheetKey } from '../../schema/sheetKey.ts';
import type { PlanDraft } from '../../store/commands/planDraft.ts';
import type { ClassRow, LedgerRow, UnitRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { paths } from '../../ui/paths.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useLoaded } from '../../ui/useLoaded.ts';
import { useWords } from '../../ui/useWords.ts';
import { asSheet, useSheet } from '../useSheet.ts';
import { ChosenTargets } from './ChosenTargets.tsx';
import { ComeBack } from './ComeBack.tsx';
import { PlanFoot } from './PlanFoot.tsx';
import { movedTarget, setOf, type TargetSet, withoutTarget, withTarget } from './plan.ts';
import { type Question, Questions } from './Questions.tsx';
import { TargetSheet } from './TargetSheet.tsx';
import { TextFields } from './TextFields.tsx';
import { Toolkit } from './Toolkit.tsx';
import { usePlan } from './usePlan.ts';
import './UnitPlan.css';

interface Props {
  store: Store;
  classRow: ClassRow;
  unit: UnitRow | undefined;
  ledger: LedgerRow[];
  begun: PlanDraft;
}

export function PlanForm({ store, classRow, unit, ledger, begun }: Props) {
  const words = useWords();
  const { plan, changed, set, clear, keep } = usePlan(store, classRow.id, unit, begun);
  const [adding, setAdding] = useState<TargetSet>('focus');
  const [question, setQuestion] = useState<Question>();
  const [said, say] = useState('');
  const [asked, setAsked] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const sheetYear = sheetYearFor(classRow.year);
  const key = sheetKey('writing', sheetYear);
  const school = useSheet(store, key);
  const sheet = useMemo(() => school && asSheet(key, school.inUse), [key, school]);
  const genreRows = useLoaded(genres, []);
  const genre = genreRows?.find((one) => one.id === plan.genre);

  const add = (to: TargetSet, target: ChosenTarget) => {
    set(withTarget(plan, to, target));
    say(`Added. ${words.say(setWords[to])}: ${plan[to].length + 1}.`);
  };
  const wantAdded = (target: ChosenTarget) => {
    if (adding === 'focus' && asksBeforeAnother(plan.focus)) setQuestion({ is: 'another', target });
    else add(adding, target);
  };
  const takeOut = (target: TargetId) => {
    set(withoutTarget(plan, target));
    say('Taken out.');
  };
  const wantOut = (target: ChosenTarget) => {
    const pupils = unit ? pupilsJudged(ledger, target.target) : 0;
    if (pupils > 0) setQuestion({ is: 'out', target, pupils });
    else takeOut(target.target);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    setAsked(asked + 1);
    if (plan.title.trim() === '') return;
    const id = await keep(school?.inForce.published?.id ?? 'starter');
    // In place of the form, so that "back" does not lead to an empty one.
    if (id) location.replace(paths.unit(id));
  };
  useEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLInputElement>('[aria-invalid]')?.focus();
  }, [asked]);

  return (
    <Screen
      wide
      title={unit ? words.say('Change the {unit}') : words.say('Make {a unit}')}
      over={`${classRow.name}, ${words.year(classRow.year)}`}
      back={
        unit
          ? { href: paths.unit(unit.id), label: words.say('{Unit}') }
          : { href: paths.class(classRow.id), label: words.say('{Class}') }
      }
    >
      <form ref={form} class="plan-form" noValidate onSubmit={submit}>
        <TextFields plan={plan} set={set} genres={genreRows} asked={asked > 0} />
        <div class="plan-targets">
          <div class="plan-chosen">
            {(['focus', 'nonNegotiables'] as const).map((which) => (
              <ChosenTargets
                key={which}
                set={which}
                targets={plan[which]}
                takeOut={wantOut}
                move={(from, by) => {
                  set(movedTarget(plan, which, from, by));
                  say(`Now number ${from + by + 1} of ${plan[which].length}.`);
                }}
              />
            ))}
            {!unit && (
              <ComeBack
                store={store}
                classId={classRow.id}
                inPlan={(code) => setOf(plan, code) !== undefined}
                add={wantAdded}
              />
            )}
            {genre && <Toolkit genre={genre} />}
          </div>
          {sheet && (
            <TargetSheet
              sheet={sheet}
              classYear={classRow.year}
              adding={adding}
              setAdding={setAdding}
              setOf={(code) => setOf(plan, code)}
              add={wantAdded}
              takeOut={wantOut}
            />
          )}
        </div>
        <p class="unseen" role="status">
          {said}
        </p>
        <PlanFoot isNew={!unit} plan={plan} changed={changed} clear={() => setQuestion({ is: 'clear' })} />
      </form>
      <p class="soft small">
        {attribution} <a href={licence}>Open Government Licence</a>
      </p>
      {question && (
        <Questions
          question={question}
          isNew={!unit}
          close={() => setQuestion(undefined)}
          add={(target) => add('focus', target)}
          takeOut={takeOut}
          clear={clear}
        />
      )}
    </Screen>
  );
}

const setWords: Record<TargetSet, string> = { focus: '{Focus targets}', nonNegotiables: '{Non-negotiables}' };
