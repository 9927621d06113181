import { useState } from 'preact/hooks';
import type { GoTo } from '../../store/commands/goUp.ts';
import type { ClassRow } from '../../store/rows.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/useWords.ts';
import { ClassForm } from '../Class/ClassForm.tsx';

interface Props {
  row: ClassRow;
  others: ClassRow[];
  going: number;
  staying: number;
  take: (to: GoTo) => Promise<boolean>;
}

const lastYear = 6;

/** The next class, made or chosen. After the last year the children leave the school. */
export function Whereto({ row, others, going, staying, take }: Props) {
  const words = useWords();
  const [to, setTo] = useState<string>(row.year >= lastYear ? 'leave' : 'new');
  const chosen = others.find(({ id }) => id === to);
  const who = words.say('{going pupil}', { going });
  const options = [
    { value: 'new', label: words.say('A new {class}') },
    ...others.map(({ id, name, year }) => ({ value: id as string, label: `${name}, ${words.year(year)}` })),
    { value: 'leave', label: 'They leave the school' },
  ];
  const whatHappens =
    staying === 0
      ? words.say('{name} becomes a past {class}.', { name: row.name })
      : `${staying} stay in ${row.name}.`;
  return (
    <section class="go-up-part" aria-labelledby="go-up-to">
      <h2 id="go-up-to">Where they go</h2>
      <ul class="go-up-to">
        {options.map(({ value, label }) => (
          <li key={value}>
            <label>
              <input type="radio" name="go-up-to" checked={to === value} onChange={() => setTo(value)} />
              <span>{label}</span>
            </label>
          </li>
        ))}
      </ul>
      {going === 0 ? (
        <p role="status">Nobody is chosen to go up.</p>
      ) : to === 'new' ? (
        <ClassForm
          begin={{ year: Math.min(row.year + 1, lastYear) }}
          asksTeacher
          does={`Take ${who} up`}
          keep={(names) => take({ is: 'new', names })}
        >
          <p class="soft">{whatHappens}</p>
        </ClassForm>
      ) : (
        <>
          <p class="soft">{whatHappens}</p>
          <p>
            <Button
              kind="main"
              onClick={() => take(chosen ? { is: 'here', class: chosen.id } : { is: 'leave' })}
            >
              {chosen ? `Take ${who} to ${chosen.name}` : `${who} leave the school`}
            </Button>
          </p>
        </>
      )}
    </section>
  );
}
