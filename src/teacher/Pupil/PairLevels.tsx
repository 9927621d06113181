import type { TargetId } from '../../schema/ids.ts';
import { TaskMark } from '../../ui/marks.tsx';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { LevelScale } from './LevelScale.tsx';
import type { Pair, TargetSeen } from './pair.ts';

/** Each target with its cold level on the side of the cold piece, and its hot one on the side of the hot piece. */
export function PairLevels({ pair, lit, words }: { pair: Pair; lit: TargetId | undefined; words: Words }) {
  // A draft that was chosen for it was judged as what it was written for.
  const hasPolished = pair.polished !== undefined && !pair.polished.of;
  const row = ({ chosen, cell, polished }: TargetSeen) => (
    <tr key={chosen.target} class={chosen.target === lit ? 'pair-levels-lit' : undefined}>
      <td>
        <LevelScale side={cell.cold} words={words} />
      </td>
      <th scope="row">{chosen.pupil}</th>
      <td>
        <LevelScale side={cell.hot} words={words} />
      </td>
      {hasPolished && (
        <td>
          <LevelScale side={polished} words={words} />
        </td>
      )}
    </tr>
  );
  return (
    <table class={`pair-levels ${hasPolished ? 'pair-levels-three' : ''}`}>
      <thead>
        <tr>
          <th scope="col">
            <TaskMark kind="cold" /> {words.task.cold}
          </th>
          <th scope="col">{words.say('{Target}')}</th>
          <th scope="col">
            <TaskMark kind="hot" /> {words.task.hot}
          </th>
          {hasPolished && (
            <th scope="col">
              <TaskMark kind="polished" /> {words.task.polished}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {pair.focus.map(row)}
        {pair.always.length > 0 && (
          <tr class="pair-levels-group">
            <td />
            <th scope="rowgroup">{words.say('Always, in every {piece}')}</th>
            <td />
            {hasPolished && <td />}
          </tr>
        )}
        {pair.always.map(row)}
      </tbody>
    </table>
  );
}
