import { Plus, Trash2 } from 'lucide-preact';
import type { Window } from '../../schema/policy.ts';
import { Button } from '../../ui/Button.tsx';
import { Labelled } from '../../ui/Field.tsx';
import { useWords } from '../../ui/useWords.ts';

const most = 3;
/** A leap year has every day that a window can begin on. */
const anyYear = 2028;

/** Two or three times a year in which leaders look at the sheets; between them nobody is asked for numbers. */
export function Windows({ windows, change }: { windows: Window[]; change: (windows: Window[]) => void }) {
  const words = useWords();
  const put = (at: number, fields: Partial<Window>) =>
    change(windows.map((each, i) => (i === at ? { ...each, ...fields } : each)));
  return (
    <fieldset class="policy-choice">
      <legend>{words.say('When do leaders look at the {sheets}?')}</legend>
      <p class="policy-choice-hint">
        At most three times a year. It is printed with the policy; Redraft asks nobody for numbers.
      </p>
      {windows.map((each, i) => (
        <div key={i} class="policy-window">
          <Labelled label="Name">
            {(id, worn) => (
              <input
                {...worn}
                id={id}
                value={each.name}
                maxLength={60}
                autocomplete="off"
                onInput={(event) => put(i, { name: event.currentTarget.value })}
              />
            )}
          </Labelled>
          <DayField label="From" day={each.from} change={(from) => put(i, { from })} />
          <DayField label="To" day={each.to} change={(to) => put(i, { to })} />
          <Button
            kind="quiet"
            icon={<Trash2 aria-hidden="true" />}
            onClick={() => change(windows.filter((_, at) => at !== i))}
          >
            Remove
          </Button>
        </div>
      ))}
      {windows.length < most && (
        <p>
          <Button
            kind="quiet"
            icon={<Plus aria-hidden="true" />}
            onClick={() => change([...windows, usual[windows.length] as Window])}
          >
            Add a time
          </Button>
        </p>
      )}
    </fieldset>
  );
}

const usual: Window[] = [
  { name: 'Autumn', from: '11-23', to: '12-04' },
  { name: 'Spring', from: '03-01', to: '03-12' },
  { name: 'Summer', from: '06-14', to: '06-25' },
];

function DayField({ label, day, change }: { label: string; day: string; change: (day: string) => void }) {
  const [month, date] = day.split('-').map(Number) as [number, number];
  const two = (n: number) => String(n).padStart(2, '0');
  const days = new Date(Date.UTC(anyYear, month, 0)).getUTCDate();
  const put = (m: number, d: number) => {
    const last = new Date(Date.UTC(anyYear, m, 0)).getUTCDate();
    change(`${two(m)}-${two(Math.min(d, last))}`);
  };
  return (
    <fieldset class="policy-day">
      <legend>{label}</legend>
      <select
        aria-label={`${label}: day`}
        value={date}
        onChange={(event) => put(month, Number(event.currentTarget.value))}
      >
        {Array.from({ length: days }, (_, i) => (
          <option key={i} value={i + 1}>
            {i + 1}
          </option>
        ))}
      </select>
      <select
        aria-label={`${label}: month`}
        value={month}
        onChange={(event) => put(Number(event.currentTarget.value), date)}
      >
        {months.map((name, i) => (
          <option key={name} value={i + 1}>
            {name}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const months = Array.from({ length: 12 }, (_, i) => monthFormat.format(Date.UTC(anyYear, i, 1)));
