import { cellOf } from '../../rules/cell.ts';
import { type Reason, reasonsOf } from '../../rules/cellReasons.ts';
import { liveJudgements } from '../../rules/ledger.ts';
import type { Fate } from '../../rules/standing.ts';
import type { PupilId, TargetId } from '../../schema/ids.ts';
import type { Stamp } from '../../schema/stamp.ts';
import type { UnitBehind } from '../../store/standingQueries.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { HelpedMark } from '../../ui/HelpedMark.tsx';
import { TaskMark } from '../../ui/marks.tsx';
import { paths } from '../../ui/paths.ts';
import { changeSentence, reasonSentences } from '../cellSentences.ts';
import { fateWords, type Names } from '../standingSentences.ts';

interface Props {
  part: UnitBehind;
  pupil: PupilId;
  target: TargetId;
  /** What became of the judgements that stand. */
  fates: ReadonlyMap<Stamp, Fate>;
  names: Names;
}

/** One unit's part: its sentence, and every judgement in it, the ones that were put right too. */
export function UnitPart({ part: { unit, tasks, ledger }, pupil, target, fates, names }: Props) {
  const { words } = names;
  const live = ledger ? liveJudgements(ledger.judgements, ledger.retracted) : [];
  const cell = cellOf(live, ledger?.pieces ?? {}, tasks, target);
  const reasons = reasonsOf(ledger, tasks, target);
  const judged = reasons.flatMap((reason) => ('judged' in reason ? [reason] : []));
  return (
    <section class="why-unit" aria-label={unit.title}>
      <h3>{unit.title}</h3>
      <p class="why-change">{changeSentence(cell, words)}</p>
      <p>{reasonSentences(reasons, words).join(' ')}</p>
      {judged.length > 0 && (
        <ul class="why-evidence">
          {judged.map(({ code, kind, judged: each }) => (
            <li key={each.stamp} class={fates.get(each.stamp) === 'counts' ? 'why-counts' : undefined}>
              <TaskMark kind={kind} />
              <HelpedMark level={each.level} support={each.support} />
              <span>
                <strong>{words.level[each.level]}</strong>, {words.support[each.support].toLowerCase()}
                <span class="why-when">
                  {words.task[kind]}, {words.day(each.at)} at {each.at.slice(11, 16)},{' '}
                  {names.adults.get(each.by) ?? words.say('{An adult} of another tablet')}
                </span>
              </span>
              <span class="why-fate">{fateOf(code, fates.get(each.stamp))}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="why-ways no-print">
        {tasks.map(({ id, kind }) => (
          <ButtonLink key={id} icon={<TaskMark kind={kind} />} href={paths.mark(unit.id, kind, pupil)}>
            Mark {words.task[kind].toLowerCase()}
          </ButtonLink>
        ))}
      </p>
    </section>
  );
}

function fateOf(code: Reason['code'], fate: Fate | undefined): string {
  switch (code) {
    case 'also-judged':
      return 'Earlier';
    case 'corrected':
      return 'Corrected';
    case 'taken-back':
      return 'Taken back';
    default:
      return fate ? fateWords[fate] : '';
  }
}
