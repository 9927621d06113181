import type { ComponentChildren } from 'preact';
import { groupsBy } from '../../rules/groupsBy.ts';
import { readAttachment } from '../../store/attachments.ts';
import type { ExemplarRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { PagePicture } from '../../ui/PagePicture.tsx';
import { useWords } from '../../ui/useWords.ts';
import './ExemplarList.css';

interface Props {
  store: Store;
  exemplars: readonly ExemplarRow[];
  /** What can be done about one. */
  after?: (exemplar: ExemplarRow) => ComponentChildren;
}

/** Examples of one target, depth by depth. */
export function ExemplarList({ store, exemplars, after }: Props) {
  const words = useWords();
  const depths = [...groupsBy(exemplars, ({ depth }) => depth)] as [ExemplarRow['depth'], ExemplarRow[]][];
  return (
    <div class="exemplars">
      {depths.map(([depth, some]) => (
        <section key={depth} aria-label={words.depth[depth]}>
          <h3>{words.depth[depth]}</h3>
          <ul>
            {some.map((exemplar) => (
              <li key={exemplar.id} class="exemplar">
                {exemplar.text && <p class="exemplar-text">{exemplar.text}</p>}
                {exemplar.photo && (
                  <PagePicture
                    attachment={exemplar.photo}
                    read={(attachment) => readAttachment(store, attachment)}
                    alt={words.say('A photo of {a piece}, {depth}', { depth: words.depth[depth] })}
                  />
                )}
                {after?.(exemplar)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
