import { useId, useState } from 'preact/hooks';
import { shownNames } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { Stamp } from '../../schema/stamp.ts';
import { answerPair } from '../../store/commands/pair.ts';
import type { PossibleDuplicate } from '../../store/duplicates.ts';
import type { ClassRow, PupilRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { PupilTile } from '../../ui/PupilTile.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import type { ActAndSay } from './ClashItem.tsx';
import { fullName } from './clashWords.ts';
import { areAlike, bornWords, likenessWords } from './duplicateWords.ts';
import { KeepButton } from './KeepButton.tsx';
import { firstStamp } from './readSettle.ts';

interface Props {
  store: Store;
  duplicate: PossibleDuplicate;
  classes: readonly ClassRow[];
  open: boolean;
  who: (stamp: Stamp) => string;
  act: ActAndSay;
}

/** Two pupils who may be one child: an adult says it once, for every tablet. */
export function DuplicateItem({ store, duplicate, classes, open, who, act }: Props) {
  const id = useId();
  const words = useWords();
  const [answered, setAnswered] = useState<PupilId | 'no'>();
  const [a, b] = duplicate.pupils;
  const classOf = (pupil: PupilRow) => classes.find((row) => row.id === pupil.class)?.name ?? '';
  const choice = (answer: PupilId | 'no', label: string) => (
    <KeepButton
      key={answer}
      about={id}
      state={open ? 'open' : answer === answered ? 'chosen' : 'passed'}
      words={label}
      choose={() => {
        setAnswered(answer);
        void act(label, () => answerPair(store, a.id, b.id, answer));
      }}
    />
  );
  const asOne = (pupil: PupilRow) => `The same child: ${fullName(pupil)}, ${classOf(pupil)}`;
  return (
    <article class="settle-item" aria-labelledby={id}>
      <h3 id={id}>
        {fullName(a)} and {fullName(b)}
        <span class="settle-about">{likenessWords(duplicate, words)}</span>
      </h3>
      <ul class="settle-sides">
        {duplicate.pupils.map((pupil) => (
          <Who key={pupil.id} pupil={pupil} of={classOf(pupil)} who={who} />
        ))}
      </ul>
      <div class="settle-answers">
        {areAlike(a, b)
          ? choice(a.id, 'The same child')
          : [a, b].map((pupil) => choice(pupil.id, asOne(pupil)))}
        {choice('no', 'Two children')}
      </div>
    </article>
  );
}

function Who({ pupil, of, who }: { pupil: PupilRow; of: string; who: (stamp: Stamp) => string }) {
  const words = useWords();
  const first = firstStamp(pupil);
  return (
    <li class="settle-who">
      <PupilTile initials={shownNames([pupil]).get(pupil.id)?.initials ?? ''} size={44} />
      <div>
        <a href={paths.pupil(pupil.id)}>{fullName(pupil)}</a>
        <p class="soft small">{[of, bornWords(pupil, words)].filter(Boolean).join(' · ')}</p>
        {first && <p class="soft small">Added: {who(first)}</p>}
      </div>
    </li>
  );
}
