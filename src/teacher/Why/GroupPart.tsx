import { standingOf } from '../../rules/standing.ts';
import type { PupilId, TargetId } from '../../schema/ids.ts';
import type { Policy } from '../../schema/policy.ts';
import { live } from '../../store/live.ts';
import type { AdultRow } from '../../store/rows.ts';
import { type GroupMember, groupBehind } from '../../store/standingQueries.ts';
import type { Store } from '../../store/store.ts';
import { LevelMark } from '../../ui/marks.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { type Names, overrideSentence, ruleSentence } from '../standingSentences.ts';
import { namesOf } from './namesOf.ts';

interface Props {
  store: Store;
  of: { pupil: PupilId; target: TargetId; schoolYear: number };
  policy: Policy;
  genres: Names['genres'];
  adults: readonly AdultRow[];
}

/** A target that has parts, or is one, is judged by itself: where the others of its group stand, and why. */
export function GroupPart({ store, of: { pupil, target, schoolYear }, policy, genres, adults }: Props) {
  const words = useWords();
  const group = useLive(
    () => live(async () => groupBehind(store, { pupil, target, schoolYear })),
    [store, pupil, target, schoolYear],
  );
  if (!group) return null;
  const names = namesOf(genres, group.units, adults, words);
  const title = words.say(group.whole ? 'The {target} that it is a part of' : 'Its parts');
  return (
    <section class="why-unit" aria-label={title}>
      <h3>{title}</h3>
      <p class="soft small">
        Whole and parts are each judged by themselves; none is worked out from another.
      </p>
      <ul class="why-group">
        {(group.whole ? [group.whole] : group.parts).map((member) => (
          <Member key={member.target.target} member={member} policy={policy} names={names} />
        ))}
      </ul>
    </section>
  );
}

function Member({ member, policy, names }: { member: GroupMember; policy: Policy; names: Names }) {
  const { target, shown, overrides } = member;
  const standing = standingOf(shown, policy, overrides);
  const { level, override } = standing;
  return (
    <li>
      {level ? <LevelMark level={level} /> : <span />}
      <div>
        <p>
          {target.pupil} {level && <strong>{names.words.level[level]}</strong>}
        </p>
        <p class="soft small">
          {override ? overrideSentence(override, names) : ruleSentence(standing, policy, names)}
        </p>
      </div>
    </li>
  );
}
