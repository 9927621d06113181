import type { ComponentChildren } from 'preact';
import { wordDiff } from '../../rules/wordDiff.ts';
import type { SheetLine } from '../../schema/sheet.ts';
import { DiffWords } from '../../ui/DiffWords.tsx';
import './Compare.css';

type Said = Pick<SheetLine, 'teacher' | 'pupil'>;

interface Props {
  from: Said | undefined;
  to: Said | undefined;
  /** Which is which, for those who do not see them side by side. */
  names?: [string, string];
  /** What else is to be read on each side; in place of the words where there are none. */
  below?: [ComponentChildren, ComponentChildren];
}

/** Both wordings of a target in two versions, with the words that only one of them has. */
export function SideBySide({ from, to, names = ['Now', 'Then'], below = [null, null] }: Props) {
  const teacher = wordDiff(from?.teacher ?? '', to?.teacher ?? '');
  const pupil = wordDiff(from?.pupil ?? '', to?.pupil ?? '');
  return (
    <div class="compare-sides">
      <div>
        <span class="unseen">{names[0]}: </span>
        {from && (
          <p class="compare-teacher">
            <DiffWords as="del" words={teacher.from} />
          </p>
        )}
        {from && (
          <p class="compare-pupil">
            <DiffWords as="del" words={pupil.from} />
          </p>
        )}
        {below[0]}
      </div>
      <div>
        <span class="unseen">{names[1]}: </span>
        {to && (
          <p class="compare-teacher">
            <DiffWords as="ins" words={teacher.to} />
          </p>
        )}
        {to && (
          <p class="compare-pupil">
            <DiffWords as="ins" words={pupil.to} />
          </p>
        )}
        {below[1]}
      </div>
    </div>
  );
}
