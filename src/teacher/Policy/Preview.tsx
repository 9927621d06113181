import { useMemo, useState } from 'preact/hooks';
import { groupsBy } from '../../rules/groupsBy.ts';
import { type CellChange, previewPolicy } from '../../rules/policyPreview.ts';
import { schoolYearOf } from '../../rules/schoolYear.ts';
import type { ClassId, TargetId } from '../../schema/ids.ts';
import type { Policy } from '../../schema/policy.ts';
import { today } from '../../schema/wallTime.ts';
import { live } from '../../store/live.ts';
import type { ClassRow } from '../../store/rows.ts';
import { type ClassYear, classYear } from '../../store/standingQueries.ts';
import type { Store } from '../../store/store.ts';
import { Labelled } from '../../ui/Field.tsx';
import { LevelMark } from '../../ui/marks.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { listedPupils } from '../Class/listedPupils.ts';
import { midSentence, shortTarget } from '../targetWords.ts';
import { previewWords } from './previewWords.ts';

interface Props {
  store: Store;
  classes: ClassRow[];
  /** The class that is looked at first. */
  usual: ClassId | undefined;
  from: Policy;
  to: Policy;
}

/** What the change would do to what a class has shown, before anybody else sees it. */
export function Preview({ store, classes, usual, from, to }: Props) {
  const words = useWords();
  const [chosen, choose] = useState(usual);
  const year = useLive(
    () => live(async () => chosen && classYear(store, chosen, schoolYearOf(today(store.wall)))),
    [store, chosen],
  );
  if (classes.length === 0) return null;
  const name = classes.find(({ id }) => id === chosen)?.name ?? '';
  return (
    <section class="policy-preview" aria-labelledby="policy-preview">
      <h2 id="policy-preview">What would change</h2>
      {classes.length > 1 && (
        <Labelled label={words.say('In which {class}')}>
          {(id, worn) => (
            <select
              {...worn}
              id={id}
              value={chosen}
              onChange={(event) => choose(event.currentTarget.value as ClassId)}
            >
              {classes.map((row) => (
                <option key={row.id} value={row.id}>
                  {row.name}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      {year && <Changes year={year} name={name} from={from} to={to} />}
    </section>
  );
}

function Changes({ year, name, from, to }: { year: ClassYear; name: string; from: Policy; to: Policy }) {
  const words = useWords();
  const preview = useMemo(() => previewPolicy(year.cells, from, to), [year, from, to]);
  const listed = useMemo(() => listedPupils(year.pupils), [year]);
  const byPupil = groupsBy(preview.changes, ({ pupil }) => pupil);
  const wording = useMemo(() => wordings(year), [year]);
  const line = ({ target, from: before, to: after }: CellChange) => (
    <li key={target}>
      {shortTarget(wording.get(target) ?? target)}: <LevelMark level={before} size={16} />{' '}
      {midSentence(words.level[before])} would be <LevelMark level={after} size={16} />{' '}
      {midSentence(words.level[after])}
    </li>
  );
  return (
    <>
      <p role="status">{previewWords(preview, name, words)}</p>
      <ul class="policy-changes">
        {listed.map((pupil) => {
          const changes = byPupil.get(pupil.id) ?? [];
          if (changes.length === 0) return null;
          return (
            <li key={pupil.id}>
              <details>
                <summary>
                  <span>{pupil.name}</span>
                  <span class="soft">
                    {changes.length === 1 ? 'one change' : `${changes.length} changes`}
                  </span>
                </summary>
                <ul>{changes.map(line)}</ul>
              </details>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function wordings({ units }: ClassYear): Map<TargetId, string> {
  const chosen = [...units.values()].flatMap(({ focus, nonNegotiables }) => [...focus, ...nonNegotiables]);
  return new Map(chosen.map(({ target, pupil }) => [target, pupil]));
}
