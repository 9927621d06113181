import { Plus } from 'lucide-preact';
import { type Due, dueInClass } from '../../rules/revisit.ts';
import { schoolYearOf } from '../../rules/schoolYear.ts';
import type { ClassId, PupilId } from '../../schema/ids.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import { today } from '../../schema/wallTime.ts';
import { policyInForce } from '../../store/policyQueries.ts';
import { classYear } from '../../store/standingQueries.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { useLoaded } from '../../ui/useLoaded.ts';
import { useWords } from '../../ui/useWords.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { shortTarget } from '../targetWords.ts';

interface Props {
  store: Store;
  classId: ClassId;
  inPlan: (code: string) => boolean;
  add: (target: ChosenTarget) => void;
}

/** As many as are read at a glance. */
const most = 4;

/** What slipped, or was last shown long ago, and could come back in this unit. */
export function ComeBack({ store, classId, inPlan, add }: Props) {
  const words = useWords();
  const due = useLoaded(() => dueFor(store, classId), [store, classId]);
  const open = (due ?? []).filter(({ chosen }) => !inPlan(chosen.target)).slice(0, most);
  if (open.length === 0) return null;
  return (
    <section class="chosen" aria-labelledby="come-back">
      <h2 id="come-back">Due another look</h2>
      <ul class="come-back">
        {open.map((each) => (
          <li key={each.chosen.target}>
            <span>
              {shortTarget(each.chosen.pupil)}
              <span class="soft small">{dueWords(each, words)}</span>
            </span>
            <Button
              kind="quiet"
              icon={<Plus aria-hidden="true" />}
              aria-label={`Add: ${shortTarget(each.chosen.pupil)}`}
              onClick={() => add(each.chosen)}
            >
              Add
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function dueFor(store: Store, classId: ClassId): Promise<(Due & { chosen: ChosenTarget })[]> {
  const day = today(store.wall);
  const [{ policy }, { cells, units }] = await Promise.all([
    policyInForce(store),
    classYear(store, classId, schoolYearOf(day)),
  ]);
  const chosen = [...units.values()].flatMap(({ focus, nonNegotiables }) => [...focus, ...nonNegotiables]);
  return dueInClass(cells, policy, day).flatMap((due) => {
    const found = chosen.find(({ target }) => target === due.target);
    return found ? [{ ...due, chosen: found }] : [];
  });
}

function dueWords({ slipped, longAgo }: Due, { say }: Words): string {
  const pupils = ({ length }: PupilId[]) =>
    length === 1 ? say('one {pupil}') : say('{n pupil}', { n: length });
  const said = [
    slipped.length > 0 && `shown before, then missing: ${pupils(slipped)}`,
    longAgo.length > 0 && `last shown long ago: ${pupils(longAgo)}`,
  ].filter(Boolean);
  const all = said.join('; ');
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}.`;
}
