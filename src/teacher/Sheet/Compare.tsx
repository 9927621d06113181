import { Fragment } from 'preact';
import { compareSheets, isReordered, type LineChange } from '../../rules/sheetVersions.ts';
import { type Words as Run, wordDiff } from '../../rules/wordDiff.ts';
import type { SheetLine } from '../../schema/sheet.ts';
import { codeWords } from '../sheetWords.ts';
import { otherChanges } from './otherChanges.ts';
import './Compare.css';

interface Side {
  name: string;
  lines: SheetLine[];
}

/** Two versions side by side: the targets that differ, with the words that only one of them has. */
export function Compare({ from, to }: { from: Side; to: Side }) {
  const changes = compareSheets(from.lines, to.lines);
  const reordered = isReordered(from.lines, to.lines);
  if (changes.length === 0)
    return <p>{reordered ? 'The same targets, in another order.' : 'They say the same.'}</p>;
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
              {isWords[change.is]} · {codeWords(lineOf(change).code)}
            </p>
            <Sides change={change} names={[from.name, to.name]} />
          </li>
        ))}
      </ul>
      {reordered && <p class="soft">Some of the other targets stand in another order.</p>}
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
  const from = 'from' in change ? change.from : undefined;
  const to = 'to' in change ? change.to : undefined;
  const teacher = wordDiff(from?.teacher ?? '', to?.teacher ?? '');
  const pupil = wordDiff(from?.pupil ?? '', to?.pupil ?? '');
  const others = from && to ? otherChanges(from, to) : [];
  return (
    <div class="compare-sides">
      <div>
        <span class="unseen">{names[0]}: </span>
        {from ? (
          <>
            <Words as="del" words={teacher.from} />
            <Words as="del" words={pupil.from} pupil />
            {others.map(({ what, before }) => (
              <p key={what} class="soft small">
                {what}: {before}
              </p>
            ))}
          </>
        ) : (
          <p class="soft">Nothing</p>
        )}
      </div>
      <div>
        <span class="unseen">{names[1]}: </span>
        {to ? (
          <>
            <Words as="ins" words={teacher.to} />
            <Words as="ins" words={pupil.to} pupil />
            {others.map(({ what, after }) => (
              <p key={what} class="soft small">
                {what}: {after}
              </p>
            ))}
          </>
        ) : (
          <p class="soft">Not offered any more. What was judged stays.</p>
        )}
      </div>
    </div>
  );
}

/** Only some of the words are marked, or the marks would say nothing. */
function Words({ as: Mark, words, pupil = false }: { as: 'ins' | 'del'; words: Run[]; pupil?: boolean }) {
  const all = words.every(({ only }) => only);
  return (
    <p class={pupil ? 'compare-pupil' : 'compare-teacher'}>
      {words.map(({ text, only }, i) => (
        <Fragment key={i}>
          {i > 0 && ' '}
          {only && !all ? <Mark>{text}</Mark> : text}
        </Fragment>
      ))}
    </p>
  );
}
