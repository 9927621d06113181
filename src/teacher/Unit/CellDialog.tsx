import { UserRound } from 'lucide-preact';
import type { Judged } from '../../rules/cell.ts';
import { cellOf, type Tasks } from '../../rules/cell.ts';
import { type Reason, reasonsOf } from '../../rules/cellReasons.ts';
import { liveJudgements } from '../../rules/ledger.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import type { AdultRow, LedgerRow, UnitRow } from '../../store/rows.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { HelpedMark } from '../../ui/HelpedMark.tsx';
import { TaskMark } from '../../ui/marks.tsx';
import { paths } from '../../ui/paths.ts';
import { dayWords, supportWords, taskWords } from '../../ui/words.ts';
import type { ListedPupil } from '../Class/listedPupils.ts';
import { changeSentence, type LevelWordsOf, reasonSentences } from '../cellSentences.ts';
import './CellDialog.css';

interface Props {
  unit: UnitRow;
  tasks: Tasks;
  pupil: ListedPupil;
  chosen: ChosenTarget;
  ledger: LedgerRow | undefined;
  adults: AdultRow[];
  words: LevelWordsOf;
  close: () => void;
}

/** What a cell was derived from: its sentence, and every judgement behind it. */
export function CellDialog({ unit, tasks, pupil, chosen, ledger, adults, words, close }: Props) {
  const live = ledger ? liveJudgements(ledger.judgements, ledger.retracted) : [];
  const cell = cellOf(live, ledger?.pieces ?? {}, tasks, chosen.target);
  const reasons = reasonsOf(ledger, tasks, chosen.target);
  const judged = reasons.flatMap((reason) => ('judged' in reason ? [reason] : []));
  return (
    <Dialog
      title={pupil.name}
      onClose={close}
      actions={
        <>
          <ButtonLink icon={<UserRound aria-hidden="true" />} href={paths.pupil(pupil.id)}>
            Pupil’s page
          </ButtonLink>
          <Button onClick={close}>Close</Button>
        </>
      }
    >
      <p class="cell-target">{chosen.pupil}</p>
      <p class="cell-change">{changeSentence(cell, words)}</p>
      <p>{reasonSentences(reasons, words).join(' ')}</p>
      {judged.length > 0 && (
        <section aria-label="Every judgement">
          <ul class="cell-evidence">
            {judged.map((reason) => (
              <Evidence key={reason.judged.stamp} {...reason} adults={adults} words={words} />
            ))}
          </ul>
        </section>
      )}
      <p class="cell-ways">
        {tasks.map(({ id, kind }) => (
          <ButtonLink key={id} icon={<TaskMark kind={kind} />} href={paths.mark(unit.id, kind, pupil.id)}>
            Mark {taskWords[kind].toLowerCase()}
          </ButtonLink>
        ))}
      </p>
    </Dialog>
  );
}

function Evidence({
  code,
  kind,
  judged,
  adults,
  words,
}: {
  code: Reason['code'];
  kind: 'cold' | 'hot';
  judged: Judged;
  adults: AdultRow[];
  words: LevelWordsOf;
}) {
  const adult = adults.find(({ id }) => id === judged.by)?.name ?? 'An adult of another tablet';
  return (
    <li class={code === 'counts' ? 'cell-counts' : ''}>
      <TaskMark kind={kind} />
      <HelpedMark level={judged.level} support={judged.support} />
      <span>
        <strong>{words[judged.level]}</strong>, {supportWords[judged.support].toLowerCase()}
        <span class="cell-when">
          {taskWords[kind]}, {dayWords(judged.at)} at {judged.at.slice(11, 16)}, {adult}
        </span>
      </span>
      <span class="cell-fate">{code === 'counts' && kind === 'cold' ? 'First look' : fates[code]}</span>
    </li>
  );
}

const fates: Record<Reason['code'], string> = {
  counts: 'Counts',
  'also-judged': 'Earlier',
  corrected: 'Corrected',
  'taken-back': 'Taken back',
  absent: '',
  'not-judged': '',
};
