import { ArrowDown, ArrowDownUp } from 'lucide-preact';
import type { TargetId } from '../../schema/ids.ts';
import { useWords } from '../../ui/useWords.ts';
import type { Column } from './gridView.ts';

interface Props {
  columns: Column[];
  sortBy: TargetId | undefined;
  sort: (by: TargetId | undefined) => void;
  tabAt: number | undefined;
}

/** The heads of the columns. Each sorts by who is "not yet" on its target, and back to the register. */
export function GridHead({ columns, sortBy, sort, tabAt }: Props) {
  const words = useWords();
  const focus = columns.filter(({ group }) => group === 'focus').length;
  const tabIndex = (col: number) => (col === tabAt ? 0 : -1);
  return (
    <thead>
      {focus < columns.length && (
        <tr class="grid-groups">
          <td />
          {focus > 0 && (
            <th colSpan={focus} scope="colgroup">
              {words.say('{Focus targets}')}
            </th>
          )}
          <th colSpan={columns.length - focus} scope="colgroup" class={focus > 0 ? 'grid-begins' : undefined}>
            {words.say('Always, in every {piece}')}
          </th>
        </tr>
      )}
      <tr>
        <th scope="col" aria-sort={sortBy ? 'none' : 'ascending'}>
          <button type="button" data-at="0/0" tabIndex={tabIndex(0)} onClick={() => sort(undefined)}>
            <span>Register</span>
            <SortMark on={!sortBy} />
          </button>
        </th>
        {columns.map(({ target, pupil, short, begins }, i) => (
          <th
            key={target}
            scope="col"
            class={begins ? 'grid-begins' : undefined}
            aria-sort={target === sortBy ? 'ascending' : 'none'}
          >
            <button
              type="button"
              data-at={`0/${i + 1}`}
              tabIndex={tabIndex(i + 1)}
              aria-label={`${short}. ${words.level['not-yet']} first`}
              title={pupil}
              onClick={() => sort(target === sortBy ? undefined : target)}
            >
              <span class="grid-target">{short}</span>
              <SortMark on={target === sortBy} />
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortMark({ on }: { on: boolean }) {
  const Mark = on ? ArrowDown : ArrowDownUp;
  return <Mark class="sort-mark" aria-hidden="true" size={14} />;
}
