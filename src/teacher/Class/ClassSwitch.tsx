import { useState } from 'preact/hooks';
import type { ClassId } from '../../schema/ids.ts';
import type { ClassRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { paths } from '../../ui/paths.ts';
import { MakeClass } from './MakeClass.tsx';

interface Props {
  store: Store;
  classes: ClassRow[];
  current: ClassId;
}

const inSight = 8;

/** The classes of this tablet: the way to another one, and to a new one. */
export function ClassSwitch({ store, classes, current }: Props) {
  const [making, setMaking] = useState(false);
  const list = <ClassLinks classes={classes} current={current} />;
  return (
    <nav class="class-switch" aria-label="Classes on this tablet">
      {classes.length > inSight ? (
        <details class="class-switch-many">
          <summary>All {classes.length} classes on this tablet</summary>
          {list}
        </details>
      ) : (
        classes.length > 1 && list
      )}
      <Button kind="quiet" aria-haspopup="dialog" onClick={() => setMaking(true)}>
        Make another class
      </Button>
      {making && (
        <Dialog
          title="Make another class"
          onClose={() => setMaking(false)}
          actions={<Button onClick={() => setMaking(false)}>Not now</Button>}
        >
          <MakeClass store={store} />
        </Dialog>
      )}
    </nav>
  );
}

function ClassLinks({ classes, current }: { classes: ClassRow[]; current: ClassId }) {
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
