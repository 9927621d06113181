import type { ClassId } from '../../schema/ids.ts';
import type { ClassRow } from '../../store/rows.ts';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';

interface Props {
  classes: ClassRow[];
  current: ClassId;
}

const inSight = 8;

/** The way to another class of this tablet. A whole school's classes are folded away. */
export function ClassSwitch({ classes, current }: Props) {
  const words = useWords();
  const list = <ClassLinks classes={classes} current={current} />;
  return (
    <nav class="class-switch" aria-label={words.say('{Classes} on this tablet')}>
      {classes.length > inSight ? (
        <details class="class-switch-many">
          <summary>{words.say('All {length} {classes} on this tablet', { length: classes.length })}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </nav>
  );
}

function ClassLinks({ classes, current }: Props) {
  return (
    <ul class="class-links">
      {classes.map((row) => (
        <li key={row.id}>
          <a href={paths.class(row.id)} aria-current={row.id === current ? 'page' : undefined}>
            {row.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
