import { TaskMark } from '../../ui/marks.tsx';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { LevelScale } from './LevelScale.tsx';
import type { Pair, TargetSeen } from './pair.ts';

/** Each target with its cold level on the side of the cold piece, and its hot one on the side of the hot piece. */
export function PairLevels({ pair, words }: { pair: Pair; words: Words }) {
  const row = ({ chosen, cell }: TargetSeen) => (
    <tr key={chosen.target}>
      <td>
        <LevelScale side={cell.cold} words={words} />
      </td>
      <th scope="row">{chosen.pupil}</th>
      <td>
        <LevelScale side={cell.hot} words={words} />
      </td>
    </tr>
  );
  return (
    <table class="pair-levels">
      <thead>
        <tr>
          <th scope="col">
            <TaskMark kind="cold" /> {words.task.cold}
          </th>
          <th scope="col">{words.say('{Target}')}</th>
          <th scope="col">
            <TaskMark kind="hot" /> {words.task.hot}
          </th>
        </tr>
      </thead>
      <tbody>
        {pair.focus.map(row)}
        {pair.always.length > 0 && (
          <tr class="pair-levels-group">
            <td />
            <th scope="rowgroup">{words.say('Always, in every {piece}')}</th>
            <td />
          </tr>
        )}
        {pair.always.map(row)}
      </tbody>
    </table>
  );
}
