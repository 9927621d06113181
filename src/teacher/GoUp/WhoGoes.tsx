import type { PupilId } from '../../schema/ids.ts';
import { Button } from '../../ui/Button.tsx';
import type { ListedPupil } from '../Class/listedPupils.ts';

interface Props {
  listed: ListedPupil[];
  staying: ReadonlySet<PupilId>;
  change: (staying: ReadonlySet<PupilId>) => void;
}

/** Everybody, unless somebody says otherwise. */
export function WhoGoes({ listed, staying, change }: Props) {
  const flip = (id: PupilId) => {
    const next = new Set(staying);
    if (!next.delete(id)) next.add(id);
    change(next);
  };
  const all = staying.size === 0;
  return (
    <fieldset class="go-up-part">
      <legend>
        <h2>Who goes up</h2>
      </legend>
      <p class="go-up-count">
        <span role="status">
          {listed.length - staying.size} of {listed.length}
        </span>
        <Button kind="quiet" onClick={() => change(new Set(all ? listed.map(({ id }) => id) : []))}>
          {all ? 'Nobody' : 'Everybody'}
        </Button>
      </p>
      <ul class="go-up-pupils">
        {listed.map(({ id, name }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={!staying.has(id)} onChange={() => flip(id)} />
              <span>{name}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
