import type { ComponentChildren } from 'preact';
import { calledNames } from '../../rules/names.ts';
import type { RosterDiff } from '../../rules/rosterDiff.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { RosterPupil } from '../../schema/roster.ts';
import { sayChange, sayDoubt } from './fieldWords.ts';
import type { DoubtAnswer } from './listPlan.ts';

interface Props {
  diff: RosterDiff;
  answers: (DoubtAnswer | undefined)[];
  answer: (doubt: number, said: DoubtAnswer | undefined) => void;
}

/** What the list would change: new, changed, left and unchanged, by name. */
export function Preview({ diff, answers, answer }: Props) {
  return (
    <div class="preview">
      {diff.doubts.length > 0 && (
        <section aria-labelledby="doubts">
          <h2 id="doubts">Is this the same child?</h2>
          <ul>
            {diff.doubts.map(({ row, maybe, reason }, i) => (
              <li key={i} class="preview-doubt">
                <label for={`doubt-${i}`}>
                  <strong>{fullName(row)}</strong> {sayDoubt(reason)}.
                </label>
                <select
                  id={`doubt-${i}`}
                  value={answers[i] ?? ''}
                  onChange={(event) =>
                    answer(i, (event.currentTarget.value || undefined) as DoubtAnswer | undefined)
                  }
                >
                  <option value="">Choose</option>
                  {maybe.map((pupil) => (
                    <option key={pupil.id} value={pupil.id as PupilId}>
                      The same as {fullName(pupil)}
                      {pupil.className ? `, ${pupil.className}` : ''}
                    </option>
                  ))}
                  <option value="new">Somebody new</option>
                </select>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Part title="New" count={diff.added.length}>
        {diff.added.slice(0, shown).map((row) => (
          <li key={`${row.upn}${row.given}${row.family}${row.born}`}>{fullName(row)}</li>
        ))}
      </Part>
      <Part title="Changed" count={diff.changed.length} wide>
        {diff.changed.slice(0, shown).map(({ pupil, fields }) => (
          <li key={pupil.id}>
            <strong>{fullName(pupil)}</strong> {fields.map(sayChange).join('; ')}
          </li>
        ))}
      </Part>
      <Part title="Left" count={diff.left.length}>
        {diff.left.slice(0, shown).map((pupil) => (
          <li key={pupil.id}>{fullName(pupil)}</li>
        ))}
      </Part>
      <Part title="Unchanged" count={diff.unchanged.length} closed>
        {diff.unchanged.slice(0, shown).map((pupil) => (
          <li key={pupil.id}>{fullName(pupil)}</li>
        ))}
      </Part>
    </div>
  );
}

// A whole school's names would only make the page slow.
const shown = 120;

function Part({
  title,
  count,
  wide = false,
  closed = false,
  children,
}: {
  title: string;
  count: number;
  wide?: boolean;
  closed?: boolean;
  children: ComponentChildren;
}) {
  if (count === 0) return <p class="preview-none soft">{title}: nobody</p>;
  return (
    <details open={!closed}>
      <summary>
        <h2>
          {title}: {count.toLocaleString('en-GB')}
        </h2>
      </summary>
      <ul class={wide ? 'preview-wide' : 'preview-names'}>{children}</ul>
      {count > shown && <p class="soft">and {(count - shown).toLocaleString('en-GB')} more</p>}
    </details>
  );
}

function fullName(pupil: RosterPupil): string {
  const { given, family } = calledNames(pupil);
  return `${given} ${family}`.trim();
}
