import { compareSheets, isReordered, type LineChange } from '../../rules/sheetVersions.ts';
import type { SheetLine } from '../../schema/sheet.ts';
import { useWords } from '../../ui/useWords.ts';
import { codeWords } from '../sheetWords.ts';
import { otherChanges } from './otherChanges.ts';
import { SideBySide } from './SideBySide.tsx';
import './Compare.css';

interface Side {
  name: string;
  lines: SheetLine[];
}

/** Two versions side by side: the targets that differ, with the words that only one of them has. */
export function Compare({ from, to }: { from: Side; to: Side }) {
  const words = useWords();
  const changes = compareSheets(from.lines, to.lines);
  const reordered = isReordered(from.lines, to.lines);
  if (changes.length === 0)
    return <p>{reordered ? words.say('The same {targets}, in another order.') : 'They say the same.'}</p>;
  return (
    <div class="compare">
      <p class="compare-head" aria-hidden="true">
        <strong>{from.name}</strong>
        <strong>{to.name}</strong>
      </p>
      <ul>
        {changes.map((change) => (
          <li key={lineOf(change).code} class="compare-line">
            <p class="soft small">
              {isWords[change.is]} · {codeWords(lineOf(change).code, words)}
            </p>
            <Sides change={change} names={[from.name, to.name]} />
          </li>
        ))}
      </ul>
      {reordered && <p class="soft">{words.say('Some of the other {targets} stand in another order.')}</p>}
    </div>
  );
}

const isWords: Record<LineChange['is'], string> = {
  added: 'New',
  back: 'Brought back',
  retired: 'Retired',
  gone: 'Not in it',
  changed: 'Changed',
};

function lineOf(change: LineChange): SheetLine {
  return 'to' in change ? change.to : change.from;
}

function Sides({ change, names }: { change: LineChange; names: [string, string] }) {
  const words = useWords();
  const from = 'from' in change ? change.from : undefined;
  const to = 'to' in change ? change.to : undefined;
  const others = from && to ? otherChanges(from, to, words) : [];
  const said = (side: 'before' | 'after') =>
    others.map((each) => (
      <p key={each.what} class="soft small">
        {each.what}: {each[side]}
      </p>
    ));
  return (
    <SideBySide
      from={from}
      to={to}
      names={names}
      below={[
        from ? said('before') : <p class="soft">Nothing</p>,
        to ? said('after') : <p class="soft">Not offered any more. What was judged stays.</p>,
      ]}
    />
  );
}
