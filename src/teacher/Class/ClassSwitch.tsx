import type { ClassId } from '../../schema/ids.ts';
import type { ClassRow } from '../../store/rows.ts';
import { paths } from '../../ui/paths.ts';

interface Props {
  classes: ClassRow[];
  current: ClassId;
}

const inSight = 8;

/** The way to another class of this tablet. A whole school's classes are folded away. */
export function ClassSwitch({ classes, current }: Props) {
  const list = <ClassLinks classes={classes} current={current} />;
  return (
    <nav class="class-switch" aria-label="Classes on this tablet">
      {classes.length > inSight ? (
        <details class="class-switch-many">
          <summary>All {classes.length} classes on this tablet</summary>
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
